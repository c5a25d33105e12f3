import { PolicyPack } from "@pulumi/policy";
import { knownSenders, noLeaveInProduction, reasonToReject } from "./policies";

new PolicyPack("resource-sharing", { policies: [knownSenders, noLeaveInProduction, reasonToReject] });
