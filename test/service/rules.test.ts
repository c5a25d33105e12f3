import { playInProcess } from "../support/playInProcess";
import { rules } from "../support/scenarios/rules";

playInProcess(rules, "InvitationAutoResponse");
