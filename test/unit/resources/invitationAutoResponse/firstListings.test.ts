import {
    firstListingsOf,
    listedBefore,
} from "../../../../provider/src/resources/invitationAutoResponse/firstListings";
import { unansweredInvitation } from "../../../../provider/src/resources/invitationAutoResponse/invitationRecords";
import * as fc from "../../../support/fastCheck";
import { anInvitation } from "../../reconcile/values";

const pendingOf = (ids: readonly string[]) =>
    ids.map((invitationId) => unansweredInvitation(anInvitation({ invitationId })));

const ids = fc.uniqueArray(fc.constantFrom("i-1", "i-2", "i-3", "i-4", "i-5"));

test("what a process lists first it has not listed before, and every later process has", () => {
    fc.assert(
        fc.property(ids, ids, (first, second) => {
            const one = firstListingsOf(first, null, "one");
            expect([...listedBefore({ pending: pendingOf(first), firstListed: one }, "one")]).toEqual([]);
            const two = firstListingsOf(second, one, "two");
            const recorded = { pending: pendingOf(second), firstListed: two };
            const both = second.filter((id) => first.includes(id)).sort();
            expect([...listedBefore(recorded, "two")].sort()).toEqual(both);
            expect([...listedBefore(recorded, "three")].sort()).toEqual([...second].sort());
        }),
    );
});

test("what is listed again by another process changes nothing on record", () => {
    fc.assert(
        fc.property(ids, ids, (first, second) => {
            const recorded = firstListingsOf(second, firstListingsOf(first, null, "one"), "two");
            expect(firstListingsOf(second, recorded, "three")).toEqual(recorded);
        }),
    );
});

test("nothing was listed before where nothing is on record, or where an error has kept a part of it", () => {
    expect(listedBefore(null, "one").size).toBe(0);
    expect(firstListingsOf([], null, "one")).toBeNull();
    const firstListed = firstListingsOf(["i-1"], null, "one");
    expect(listedBefore({ pending: [], firstListed }, "two").size).toBe(0);
});
