import type { Resource } from "../resource";
import { check } from "./check";
import { create } from "./create";
import { deleteResponse } from "./delete";
import { diff } from "./diff";
import { properties } from "./properties";
import { read } from "./read";
import { update } from "./update";

/** One response to one invitation. */
export const invitationResponse: Resource = {
    name: "InvitationResponse",
    properties,
    check,
    diff,
    create,
    read,
    update,
    delete: deleteResponse,
};
