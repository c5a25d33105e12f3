import * as pulumi from "@pulumi/pulumi";
import type { ReadResourceRequest, RegisterResourceRequest } from "@pulumi/pulumi/proto/resource_pb";
import { MockMonitor } from "@pulumi/pulumi/runtime/mocks";

/** What a program has declared of a resource, as the engine is told. */
export interface DeclaredResource {
    readonly inputs: Readonly<Record<string, unknown>>;
    /** URN of the parent. */
    readonly parent: string;
    /** URNs of what it depends on. */
    readonly dependencies: readonly string[];
    readonly provider: string;
    /** Id of a resource that is read, and not created. */
    readonly readId?: string;
    readonly protect?: boolean;
    readonly createTimeout?: string | undefined;
}

/** How an engine would create a resource. */
type Create = (resource: pulumi.runtime.MockResourceArgs) => pulumi.runtime.MockResourceResult;

/** The resources of a program, by their types and names. */
export class Declared {
    private readonly resources = new Map<string, DeclaredResource>();

    /** Takes the engine's place for what is declared from now on. */
    constructor(create: Create) {
        const inputs = new Map<string, Record<string, unknown>>();
        pulumi.runtime.setMocks({
            call: () => ({}),
            newResource(resource) {
                inputs.set(`${resource.type} ${resource.name}`, resource.inputs);
                return create(resource);
            },
        });
        const monitor = pulumi.runtime.getMonitor();
        if (!(monitor instanceof MockMonitor)) {
            throw new Error("The mocks have not taken the engine's place.");
        }
        const { registerResource, readResource } = monitor;
        monitor.registerResource = async (request: RegisterResourceRequest, done) => {
            await registerResource.call(monitor, request, done);
            this.add(request, inputs, {
                protect: request.getProtect(),
                createTimeout: request.getCustomtimeouts()?.getCreate(),
            });
        };
        monitor.readResource = async (request: ReadResourceRequest, done) => {
            await readResource.call(monitor, request, done);
            this.add(request, inputs, { readId: request.getId() });
        };
    }

    /** Waits until all that is declared is there. */
    async all(): Promise<ReadonlyMap<string, DeclaredResource>> {
        await pulumi.runtime.disconnect();
        return this.resources;
    }

    private add(
        request: RegisterResourceRequest | ReadResourceRequest,
        inputs: ReadonlyMap<string, Record<string, unknown>>,
        more: Pick<DeclaredResource, "readId" | "protect" | "createTimeout">,
    ): void {
        const key = `${request.getType()} ${request.getName()}`;
        this.resources.set(key, {
            inputs: inputs.get(key) ?? {},
            parent: request.getParent(),
            dependencies: request.getDependenciesList(),
            provider: request.getProvider(),
            ...more,
        });
    }
}

/** The value of an output. */
export function resolved<Value>(output: pulumi.Output<Value>): Promise<Value> {
    return new Promise((resolve) => output.apply(resolve));
}
