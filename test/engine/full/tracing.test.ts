import { once } from "node:events";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Scene } from "../../support/scene";

let scene: Scene;
let directory: string;
beforeEach(async () => {
    scene = await Scene.open();
    directory = await mkdtemp(join(tmpdir(), "resource-sharing-tracing-"));
});
afterEach(async () => {
    await scene.close();
    await rm(directory, { recursive: true, force: true });
});

test("--tracing, to a file or to a collector, and the flow of logs end no plugin and no program", async () => {
    const { resourceShareId } = await scene.share();
    const stack = await scene.stack(
        `const inputs = { resourceShareId: "${resourceShareId}", response: "accept" };
        new sharing.InvitationResponse("answer", inputs).status.apply((status) => pulumi.log.info(status));`,
        {},
        "plugin",
    );
    const file = join(directory, "trace");
    expect(await stack.up(["--tracing", `file:${file}`])).toContain("Accepted");
    expect((await stat(file)).size).toBeGreaterThan(0);

    const collector = createServer().listen(0, "127.0.0.1");
    const received = new Promise((resolve) => {
        collector.on("connection", (socket) => socket.on("data", resolve));
    });
    await once(collector, "listening");
    const address = collector.address();
    const port = typeof address === "object" ? address?.port : undefined;
    try {
        const endpoint = `tcp://127.0.0.1:${port}`;
        const options = ["--tracing", endpoint, "--logflow", "--logtostderr", "-v=1"];
        await stack.refresh(["--expect-no-changes", ...options]);
        await received;
    } finally {
        collector.close();
    }
});
