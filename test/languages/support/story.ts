import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import { buildSdks, ensurePulumi, type PulumiInstallation, type SdkLanguage, Stack } from "tools";
import { hostArchive, Releases } from "../../download/support/releases";
import { Scene } from "../../support/scene";
import { TestStack } from "../../support/testStack";
import { withoutNode } from "../../support/withoutNode";
import { withoutNpm } from "../../support/withoutNpm";

/** Caches, and what `pulumi package add` generates. */
const notCommitted = new Set(["venv", "__pycache__", "sdks"]);

/** What a program is given. */
export interface Given {
    readonly accessKey: string;
    readonly secretKey: string;
    readonly sender: string;
    /** A share to accept. */
    readonly accepted: string;
    /** An invitation to reject. */
    readonly rejected: string;
    /** A share that was accepted by hand: to import. */
    readonly byHand: string;
}

/** What a language needs. */
export interface Needs {
    /** Default: no variable. */
    readonly environment?: Readonly<Record<string, string>>;
    /** Folders in which its programs are found before all others. Default: none */
    readonly path?: readonly string[];
    /** Whether Node.js is on PATH. Default: it is not */
    readonly node?: boolean;
}

/** A service, a project in one language, and the SDK as it is published. */
export class Story {
    private constructor(
        readonly pulumi: PulumiInstallation,
        readonly scene: Scene,
        /** A temporary directory. */
        private readonly root: string,
        /** Where the program is. */
        readonly directory: string,
        /** What Pulumi's generators make of the schema, in a folder for each language. */
        readonly generated: string,
        /** The artefacts, in a folder for each language. */
        readonly sdks: string,
    ) {}

    static async open(languages: readonly SdkLanguage[]): Promise<Story> {
        const pulumi = await ensurePulumi(() => undefined);
        const root = await mkdtemp(join(tmpdir(), "resource-sharing-languages-"));
        const [directory, sdks] = [join(root, "program"), join(root, "sdks")];
        await mkdir(directory);
        const generated = join(root, "generated");
        await buildSdks(languages, sdks, generated, pulumi);
        return new Story(pulumi, await Scene.open(), root, directory, generated, sdks);
    }

    async close(): Promise<void> {
        await this.scene.close();
        await rm(this.root, { recursive: true, force: true });
    }

    /**
     * Puts a colleague's project where the program is: what the author's folder has, without what is not committed.
     * @param files of the author's folder, by their paths
     * @returns the program's directory
     */
    async clone(files: Readonly<Record<string, string>>): Promise<string> {
        const author = await this.folder("author");
        for (const [path, content] of Object.entries(files)) {
            await mkdir(dirname(join(author, path)), { recursive: true });
            await writeFile(join(author, path), content);
        }
        const filter = (source: string) => !notCommitted.has(basename(source));
        await cp(author, this.directory, { recursive: true, filter });
        return this.directory;
    }

    /** A directory for what is installed. */
    async folder(name: string): Promise<string> {
        const directory = join(this.root, name);
        await mkdir(directory);
        return directory;
    }

    /**
     * Plays it, with a plugin that the engine downloads: two responses are sent and one that was sent by hand is imported;
     * nothing is left to change, and nothing stays after destroy.
     * @param project what Pulumi.yaml says beside the name
     */
    async play(project: (given: Given) => object, needs: Needs = {}): Promise<void> {
        const releases = await Releases.open();
        try {
            await this.playFrom(releases, project, needs);
        } finally {
            await releases.close();
        }
    }

    private async playFrom(
        releases: Releases,
        project: (given: Given) => object,
        { environment, path = [], node = false }: Needs,
    ): Promise<void> {
        const { scene, pulumi } = this;
        const accepted = await scene.share();
        const rejected = await scene.share();
        const byHand = await scene.share();
        await scene.answerByHand("Accept", byHand.invitationId);
        scene.takeCalls();
        const given: Given = {
            accessKey: scene.receiver.accessKeyId,
            secretKey: scene.receiver.accessKeySecret,
            sender: scene.sender.id,
            accepted: accepted.resourceShareId,
            rejected: rejected.invitationId,
            byHand: byHand.resourceShareId,
        };
        // JSON is YAML.
        const lines = Object.entries(project(given)).map(
            ([name, value]) => `${name}: ${JSON.stringify(value)}\n`,
        );
        await writeFile(join(this.directory, "Pulumi.yaml"), `name: test\n${lines.join("")}`);
        const others = node
            ? withoutNpm(process.env.PATH)
            : await withoutNode(process.env.PATH, await this.folder("path"));
        const Path = [...path, pulumi.binDirectory, ...others].join(delimiter);
        if (!node) {
            const start = promisify(execFile)("node", ["--version"], { env: { PATH: Path } });
            await expect(start).rejects.toMatchObject({ code: "ENOENT" });
        }
        const stack = await Stack.create({
            pulumi,
            projectDirectory: this.directory,
            environment: {
                ...scene.environmentOf(scene.receiver),
                STORY: JSON.stringify(given),
                PATH: Path,
                ...releases.environment,
                ...environment,
            },
        });
        try {
            const commands = new TestStack(stack);
            await commands.up();
            expect(releases.takeAsked()).toEqual([hostArchive]);
            expect(await stack.outputs()).toEqual({
                types: ["Snapshot", "VSwitch"],
                vswitch: "vsw-bp1aaaaaaaaaaaaaaaaaa",
                status: "Accepted",
            });
            await commands.refresh(["--expect-no-changes"]);
            await commands.preview(["--expect-no-changes"]);
            await commands.destroy();
        } finally {
            await stack.dispose();
        }
        expect(releases.takeAsked()).toEqual([]);
        expect(scene.takeWrites().sort()).toEqual([
            "AcceptResourceShareInvitation",
            "RejectResourceShareInvitation",
        ]);
        expect(await scene.statusOf(accepted)).toBe("Accepted");
        expect(await scene.statusOf(rejected)).toBe("Rejected");
        expect(await scene.isJoined(byHand.resourceShareId)).toBe(true);
    }
}
