import { vSwitch } from "../declared";
import { component } from "../programs/component";
import type { Story } from "../story";

const permissionName = "AliyunRSDefaultPermissionVSwitch";

const withPermission = `[({ type, props, opts }) =>
    type === "alicloud:resourcemanager/sharedResource:SharedResource"
        ? { props: { ...props, permissionName: "${permissionName}" }, opts }
        : undefined]`;

/** Of the component alone: resource by resource, there is nothing to transform. */
export const transforms: Story = {
    name: "`transforms` of the component set what has no argument",
    async play(act) {
        const { stage } = act;
        const declared = { resources: { vSwitch }, receivers: { team: stage.receiver("team") } };
        await act.write(component(declared, withPermission));
        await act.up();
        const additions = stage.emulator.requests.filter(
            ({ parameters }) => "Resources.1.ResourceId" in parameters,
        );
        expect(additions).toMatchObject([{ parameters: { "PermissionNames.1": permissionName } }]);
        expect(await stage.seenBy("team")).toEqual([vSwitch.resourceId]);
        await act.isSettled();
        await act.destroy();
    },
};
