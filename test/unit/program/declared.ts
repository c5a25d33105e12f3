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
    readonly protect?: boolean | undefined;
    readonly createTimeout?: string | undefined;
}

/** How an engine would create a resource. */
type Create = (resource: pulumi.runtime.MockResourceArgs) => pulumi.runtime.MockResourceResult;

/** The resources of a program, by their types and names. */
export class Declared {
    private readonly inputs = new Map<string, Record<string, unknown>>();
    private readonly registered: {
        readonly mock: { readonly calls: [RegisterResourceRequest, ...unknown[]][] };
    };
    private readonly read: { readonly mock: { readonly calls: [ReadResourceRequest, ...unknown[]][] } };

    /** Takes the engine's place for what is declared from now on. */
    constructor(create: Create) {
        pulumi.runtime.setMocks({
            call: () => ({}),
            newResource: (resource) => {
                this.inputs.set(`${resource.type} ${resource.name}`, resource.inputs);
                return create(resource);
            },
        });
        const monitor = pulumi.runtime.getMonitor();
        if (!(monitor instanceof MockMonitor)) {
            throw new Error("The mocks have not taken the engine's place.");
        }
        this.registered = jest.spyOn(monitor, "registerResource");
        this.read = jest.spyOn(monitor, "readResource");
    }

    /** Waits until all that is declared is there. */
    async all(): Promise<ReadonlyMap<string, DeclaredResource>> {
        await pulumi.runtime.disconnect();
        const registered = this.registered.mock.calls.map(([request]) =>
            this.describe(request, {
                protect: request.getProtect(),
                createTimeout: request.getCustomtimeouts()?.getCreate(),
            }),
        );
        const read = this.read.mock.calls.map(([request]) =>
            this.describe(request, { readId: request.getId() }),
        );
        return new Map([...registered, ...read]);
    }

    private describe(
        request: RegisterResourceRequest | ReadResourceRequest,
        more: Pick<DeclaredResource, "readId" | "protect" | "createTimeout">,
    ): [string, DeclaredResource] {
        const name = `${request.getType()} ${request.getName()}`;
        const common = {
            inputs: this.inputs.get(name) ?? {},
            parent: request.getParent(),
            dependencies: request.getDependenciesList(),
            provider: request.getProvider(),
        };
        return [name, { ...common, ...more }];
    }
}

/** The value of an output. */
export function resolved<Value>(output: pulumi.Output<Value>): Promise<Value> {
    return new Promise((resolve) => output.apply(resolve));
}
