export { AdvanceableClock, type Clock, type EmulatorClock, ManualClock } from "./clock.js";
export { type Config, parseConfig, readConfig } from "./config/configFile.js";
export type { ConfiguredShare } from "./config/content.js";
export { CONFIG_SCHEMA } from "./config/schema.js";
export { seed } from "./config/seed.js";
export { type Arrangement, type FailAcceptance, WorldControls } from "./controls.js";
export { type Emulator, startEmulator } from "./emulator.js";
export { ApiError } from "./errors/apiError.js";
export { SERVICE_ERRORS } from "./errors/serviceErrors.js";
export {
    type Fault,
    type FaultFilter,
    type FaultHandle,
    type FaultKind,
    Faults,
} from "./faults/faults.js";
export type { LoggedRequest } from "./gateway/requestLog.js";
export type { JsonObject, JsonValue } from "./json.js";
export type { AccountOptions, EmulatorOptions, TlsOptions } from "./options.js";
export { REGION_IDS, type RegionId } from "./regions.js";
export { OPERATION_NAMES } from "./service/operations.js";
export { SETTING_DEFINITIONS, type Settings } from "./settings/settings.js";
export type {
    Account,
    AssociationStatus,
    FailureReason,
    Invitation,
    InvitationStatus,
    ResourceStatus,
    Share,
    ShareStatus,
} from "./world/model.js";
