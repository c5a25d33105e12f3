export { AdvanceableClock, type Clock, type EmulatorClock, ManualClock } from "./clock.js";
export { type Config, type ConfiguredShare, parseConfig, readConfig } from "./config/configFile.js";
export { configSchema } from "./config/schema.js";
export { seed } from "./config/seed.js";
export { Controls, type FailAcceptance, type Override } from "./controls/controls.js";
export type {
    InvitationRecord,
    MembershipRecord,
    RecordFilter,
    Records,
    ShareRecord,
} from "./controls/records.js";
export type { CreatedShare, SharedResource, ShareOptions } from "./controls/share.js";
export type { Snapshots } from "./controls/snapshots.js";
export type { Emulator } from "./emulator.js";
export { ApiError } from "./errors/apiError.js";
export { NotFoundError } from "./errors/notFoundError.js";
export { serviceErrors } from "./errors/serviceErrors.js";
export {
    type Fault,
    type FaultFilter,
    type FaultHandle,
    type FaultKind,
    Faults,
} from "./faults/faults.js";
export type { LoggedRequest, NumberedRequest } from "./gateway/requestLog.js";
export type { CallArguments, OperationCall } from "./inProcessClient.js";
export type { JsonObject, JsonValue } from "./json.js";
export type { AccountOptions, EmulatorOptions, TlsOptions } from "./options.js";
export type { Snapshot } from "./persistence/snapshot.js";
export { type RegionId, regionIds } from "./regions.js";
export { operationNames } from "./service/operations.js";
export type {
    OperationName,
    OperationParameters,
    OperationResponse,
    OperationTypes,
    ResourceOwner,
} from "./service/operationTypes.js";
export { type Settings, settingDefinitions } from "./settings/definitions.js";
export { startEmulator } from "./startEmulator.js";
export type {
    Account,
    AssociationStatus,
    FailureReason,
    Invitation,
    InvitationStatus,
    ResourceStatus,
    Share,
    ShareStatus,
} from "./store/records.js";
export { createCertificate } from "./tls/certificate.js";
