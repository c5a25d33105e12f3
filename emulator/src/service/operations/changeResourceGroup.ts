import { refuse } from "../../errors/serviceErrors.js";
import { writeOperation } from "../call.js";

/** Moves a share into another resource group. */
export const changeResourceGroup = writeOperation("ChangeResourceGroup", (call) => {
    const { parameters, region, caller } = call;
    const shareId = parameters.get("ResourceId") ?? refuse("MissingParameter.ResourceId");
    const regionId = parameters.get("ResourceRegionId") ?? refuse("MissingParameter.ResourceRegionId");
    const groupId = parameters.get("ResourceGroupId") ?? refuse("MissingParameter.ResourceGroupId");
    const share = region.share(shareId);
    if (regionId !== region.id || share?.ownerId !== caller.account.id || share.deletedTime !== null) {
        return refuse("ResourceNotFound");
    }
    if (!/^rg-[A-Za-z0-9]+$/.test(groupId)) {
        refuse("InvalidResourceGroup");
    }
    share.resourceGroupId = groupId;
    return {};
});
