// The state of the page, and what its buttons do.
import { followRequests, send } from "./client.js";
import { render } from "./lit-html.js";
import { page } from "./view.js";

const shownRequests = 200;
const refreshMilliseconds = 2000;
const dayMilliseconds = 86_400_000;

const state = {
    accounts: [],
    shares: [],
    invitations: [],
    memberships: [],
    faults: [],
    requests: [],
    clock: { time: Date.now(), frozen: false },
    now: Date.now(),
    /** How far the emulator's clock is ahead of this machine's, in milliseconds; negative if it is behind. */
    ahead: 0,
    /** The id of the account whose lines are shown; the first one unless another is chosen. */
    connectAs: undefined,
    /** The URL of the service, which clients on this machine can use as this page does. */
    url: new URL("..", location.href).href.replace(/\/$/, ""),
    isWide: matchMedia("(min-width: 40rem)").matches,
    /** Whether the browser lets a page copy, which it does not over HTTP from another machine. */
    copies: navigator.clipboard !== undefined,
    connected: false,
    message: "",
    failed: false,
    nameOf: (id) => state.accounts.find((account) => account.id === id)?.name ?? id,
};

/** When the clock was last read, by this page's own. */
let readAt = performance.now();

function show() {
    state.now = state.clock.time + (state.clock.frozen ? 0 : performance.now() - readAt);
    render(page(state, act), document.body);
}

/** The number of the latest refresh: what an earlier one brings later is older. */
let latestRefresh = 0;

async function refresh() {
    latestRefresh += 1;
    const current = latestRefresh;
    const names = ["accounts", "shares", "invitations", "memberships", "faults", "clock"];
    const contents = await Promise.all(names.map((name) => send("GET", name)));
    if (current !== latestRefresh) {
        return;
    }
    readAt = performance.now();
    names.forEach((name, index) => {
        state[name] = contents[index];
    });
    state.ahead = state.clock.time - Date.now();
    show();
    await forgetClearedRequests();
}

/** The log may have been cleared elsewhere, which no event tells. */
async function forgetClearedRequests() {
    const [newest] = state.requests;
    if (newest === undefined) {
        return;
    }
    const [logged] = await send("GET", `requests?after=${newest.id - 1}`);
    if (logged?.id !== newest.id || logged.time !== newest.time) {
        state.requests = state.requests.filter((request) => request.id > newest.id);
        show();
    }
}

/** Runs an action, says what came of it, and shows what it has changed. */
async function perform(done, action) {
    try {
        await action();
        [state.message, state.failed] = [done, false];
    } catch (error) {
        [state.message, state.failed] = [error.message, true];
    }
    await refresh().catch(showError);
}

function showError(error) {
    [state.message, state.failed] = [error.message, true];
    show();
}

const act = {
    share: (event) => {
        event.preventDefault();
        const { from, to, resourceShareName, region, resourceId, resourceType } = Object.fromEntries(
            new FormData(event.target),
        );
        const resources = [{ resourceId, resourceType }];
        return perform(`${resourceShareName} is shared with ${state.nameOf(to)}.`, () =>
            send("POST", "shares", { from, to, resourceShareName, region, resources }),
        );
    },
    respond: ({ invitationId, resourceShareName }, response) =>
        perform(`The invitation to ${resourceShareName} is ${response}ed.`, () =>
            send("POST", `invitations/${invitationId}/${response}`),
        ),
    remove: ({ resourceShareId, resourceShareName }, targetId) =>
        perform(`${state.nameOf(targetId)} is removed from ${resourceShareName}.`, () =>
            send("DELETE", `shares/${resourceShareId}/receivers/${targetId}`),
        ),
    connectAs: (id) => {
        state.connectAs = id;
        show();
    },
    copy: (lines) => perform("The lines are copied.", () => navigator.clipboard.writeText(lines)),
    advance: (days) =>
        perform(`${days} days have passed.`, () =>
            send("POST", "clock/advance", { milliseconds: days * dayMilliseconds }),
        ),
    toggleClock: () => {
        const action = state.clock.frozen ? "resume" : "freeze";
        return perform(action === "freeze" ? "The clock stands still." : "The clock runs.", () =>
            send("POST", `clock/${action}`),
        );
    },
    throttle: () =>
        perform("The next call will be throttled.", () =>
            send("POST", "faults", { kind: "throttle", times: 1 }),
        ),
    clearFaults: () => perform("All faults are removed.", () => send("DELETE", "faults")),
    reset: () => {
        const question =
            "Remove everything since the start: records, settings, faults, and the log of requests?";
        return confirm(question)
            ? perform("Everything is as it was at the start.", async () => {
                  await send("POST", "reset");
                  state.requests = [];
              })
            : undefined;
    },
};

/** Many requests at once are shown by one refresh. */
let isRefreshDue = false;

function refreshSoon() {
    if (!isRefreshDue) {
        isRefreshDue = true;
        setTimeout(() => {
            isRefreshDue = false;
            refresh().catch(showError);
        }, 100);
    }
}

followRequests(
    (request) => {
        // After a new connection the stream may begin with some that are shown already.
        const others = state.requests.filter(({ id, time }) => id !== request.id || time !== request.time);
        state.requests = [request, ...others].slice(0, shownRequests);
        refreshSoon();
    },
    (connected) => {
        if (connected !== state.connected) {
            state.connected = connected;
            refreshSoon();
        }
    },
);
setInterval(show, 1000);

/** What tests, other programs and the passing of time have changed, which no event tells. */
function refreshIfSeen() {
    if (state.connected && document.visibilityState === "visible") {
        refreshSoon();
    }
}

setInterval(refreshIfSeen, refreshMilliseconds);
document.addEventListener("visibilitychange", refreshIfSeen);
refresh().catch(showError);
