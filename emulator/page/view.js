// What the page shows of the state of main.js.
import { regions, resourceTypes } from "./choices.js";
import { html, nothing } from "./lit-html.js";

/** Below this the clock and this machine's may differ without anybody having moved it, in milliseconds. */
const sameTimeMilliseconds = 60_000;

/** The whole page. `act` runs an action of a button; `state` is what is known of the emulator. */
export function page(state, act) {
    return html`
        <header>
            <h1>Resource Sharing emulator</h1>
            ${clockBar(state, act)}
            <p role="status" class=${state.failed ? "bad" : "muted"}>${state.message}</p>
        </header>
        <main>
            <section aria-labelledby="connect-heading">${connect(state, act)}</section>
            <section aria-labelledby="invitations-heading">${invitations(state, act)}</section>
            <section aria-labelledby="shares-heading">${shares(state, act)}</section>
            <section aria-labelledby="share-heading">${shareForm(state, act)}</section>
            <section aria-labelledby="requests-heading">${requests(state)}</section>
        </main>
    `;
}

function clockBar({ clock, now, ahead, faults: added }, act) {
    const faults = added.filter(({ fault, hits }) => hits < (fault.times ?? Number.POSITIVE_INFINITY));
    return html`
        <div class="bar">
            <span>
                <span class="muted">Time:</span>
                <time datetime=${new Date(now).toISOString()}>${new Date(now).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "long" })}</time>
                ${clock.frozen ? html`<span class="waiting">(frozen)</span>` : nothing}
                ${
                    Math.abs(ahead) < sameTimeMilliseconds
                        ? nothing
                        : html`<span class="waiting">(moved: ${timeLeft(Math.round(Math.abs(ahead) / 60_000) * 60_000)} ${ahead > 0 ? "ahead" : "behind"})</span>`
                }
            </span>
            <button @click=${() => act.advance(7)}>Advance seven days</button>
            <button @click=${() => act.toggleClock()}>${clock.frozen ? "Resume the clock" : "Freeze the clock"}</button>
            <button @click=${() => act.throttle()}>Throttle the next call</button>
            ${
                faults.length === 0
                    ? nothing
                    : html`<button @click=${() => act.clearFaults()}>Remove ${count(faults.length, "fault")}</button>`
            }
            <button class="danger" @click=${() => act.reset()}>Reset</button>
        </div>
    `;
}

/** The lines that make a terminal act as an account. */
function connect({ accounts, connectAs, url, isWide, copies }, act) {
    const account = accounts.find(({ id }) => id === connectAs) ?? accounts[0];
    const lines =
        account === undefined
            ? ""
            : [
                  ["ACCESS_KEY_ID", account.accessKeyId],
                  ["ACCESS_KEY_SECRET", account.accessKeySecret],
                  ["REGION", "cn-hangzhou"],
                  ["ENDPOINT_RESOURCESHARING", url],
                  ["ENDPOINT_STS", url],
              ]
                  .map(([name, value]) => `export ALIBABA_CLOUD_${name}=${value}`)
                  .join("\n");
    return html`
        <details ?open=${isWide}>
            <summary><h2 id="connect-heading">Connect</h2></summary>
            <form @submit=${(event) => event.preventDefault()}>
                <label>Act as
                    <select @change=${(event) => act.connectAs(event.target.value)}>
                        ${accounts.map(({ id, name }) => html`<option value=${id} ?selected=${id === account?.id}>${name}, account ${id}</option>`)}
                    </select>
                </label>
                ${copies ? html`<button @click=${() => act.copy(lines)}>Copy the lines</button>` : nothing}
            </form>
            <pre tabindex="0" aria-label="Lines for a terminal">${lines}</pre>
        </details>
    `;
}

function shareForm({ accounts }, act) {
    const list = (values, selected) =>
        values.map((value) => html`<option ?selected=${value === selected}>${value}</option>`);
    const options = (selected) =>
        accounts.map(
            ({ id, name }, index) =>
                html`<option value=${id} ?selected=${index === selected}>${name}</option>`,
        );
    return html`
        <h2 id="share-heading">Share</h2>
        <form @submit=${act.share}>
            <label>From <select name="from">${options(0)}</select></label>
            <label>To <select name="to">${options(1)}</select></label>
            <label>Name <input name="resourceShareName" value="network" required /></label>
            <label>Region <select name="region">${list(regions, "cn-hangzhou")}</select></label>
            <label>Resource type <select name="resourceType">${list(resourceTypes, "VSwitch")}</select></label>
            <label>Resource id <input name="resourceId" value="vsw-1" required /></label>
            <button class="main">Share</button>
        </form>
    `;
}

function shares({ shares, memberships, nameOf }, act) {
    const row = (share) => html`
        <tr>
            <th scope="row">${share.resourceShareName}<br /><code class="muted">${share.resourceShareId}</code></th>
            <td data-label="Shared by">${nameOf(share.ownerAccountId)}</td>
            <td data-label="Region" class="whole">${share.region}</td>
            <td data-label="Status">${status(share.status)}</td>
            <td data-label="Resources">
                <ul>
                    ${share.resources.map(
                        (one) =>
                            html`<li>${one.resourceType} <code>${one.resourceId}</code> ${status(one.status)}</li>`,
                    )}
                </ul>
            </td>
            <td data-label="Shared with">
                <ul>
                    ${share.receivers.map((one) => receiver(share, one))}
                </ul>
            </td>
        </tr>
    `;
    const receiver = (share, { targetId, status: association, joined }) => html`
        <li>
            ${nameOf(targetId)} ${joined ? html`<span class="good">joined</span>` : status(association)}
            ${received(share, targetId)}
            ${
                association === "Disassociated" || share.status === "Deleted"
                    ? nothing
                    : html`<button
                          aria-label=${`Remove ${nameOf(targetId)} from ${share.resourceShareName}`}
                          @click=${() => act.remove(share, targetId)}
                      >
                          Remove
                      </button>`
            }
        </li>
    `;
    const received = (share, accountId) => {
        const membership = memberships.find(
            (one) => one.resourceShareId === share.resourceShareId && one.accountId === accountId,
        );
        const unusable = membership?.resources.filter((one) => one.status !== "Available") ?? [];
        return unusable.map((one) => html`<span class="bad">${one.resourceId} ${one.status}</span> `);
    };
    return html`
        <h2 id="shares-heading">Shares</h2>
        ${table("shares-heading", ["Share", "Shared by", "Region", "Status", "Resources", "Shared with"], shares.map(row), "Nothing is shared.")}
    `;
}

function invitations({ invitations, nameOf, now }, act) {
    const row = (one) => html`
        <tr>
            <th scope="row">${one.resourceShareName}<br /><code class="muted">${one.invitationId}</code></th>
            <td data-label="From">${nameOf(one.senderAccountId)}</td>
            <td data-label="To">${nameOf(one.receiverAccountId)}</td>
            <td data-label="Status">${status(one.status)} ${one.failures.map((failed) => html`<br />${failed.resourceId}: ${failed.reason}`)}</td>
            <td data-label=${one.status === "Pending" ? "Time left" : nothing}>${one.status === "Pending" ? timeLeft(Date.parse(one.expireTime) - now) : nothing}</td>
            <td>${one.status === "Pending" || one.status === "AcceptFailed" ? respond(one, nameOf, act) : nothing}</td>
        </tr>
    `;
    return html`
        <h2 id="invitations-heading">Invitations</h2>
        ${table("invitations-heading", ["Invitation to", "From", "To", "Status", "Time left", "Respond"], invitations.map(row), "There are no invitations.")}
    `;
}

function respond(one, nameOf, act) {
    const what = `the invitation of ${nameOf(one.receiverAccountId)} to ${one.resourceShareName}`;
    return html`
        <button aria-label=${`Accept ${what}`} @click=${() => act.respond(one, "accept")}>Accept</button>
        <button aria-label=${`Reject ${what}`} @click=${() => act.respond(one, "reject")}>Reject</button>
    `;
}

function requests({ requests, connected, nameOf }) {
    const row = (one) => html`
        <tr>
            <td data-label="Time"><time datetime=${new Date(one.time).toISOString()}>${new Date(one.time).toLocaleTimeString()}</time></td>
            <td data-label="Caller">${one.accountId === null ? html`<span class="muted">nobody</span>` : nameOf(one.accountId)}</td>
            <th scope="row">${one.operation}</th>
            <td data-label="Parameters">${Object.entries(one.parameters).map(([name, value]) => html`<code>${name}=${value}</code> `)}</td>
            <td data-label="Outcome">${outcome(one)}</td>
            <td data-label="Took">${one.milliseconds.toFixed(1)} ms</td>
        </tr>
    `;
    return html`
        <h2 id="requests-heading">
            Requests <span class=${connected ? "good" : "bad"}>${connected ? "live" : "not connected"}</span>
        </h2>
        ${table("requests-heading", ["Time", "Caller", "Operation", "Parameters", "Outcome", "Took"], requests.map(row), "No request has come yet.")}
    `;
}

function outcome({ httpStatus, code, fault }) {
    const text =
        httpStatus === 0 ? "no response" : [httpStatus, code].filter((part) => part !== null).join(" ");
    const injected = fault === undefined ? nothing : html`<br /><span class="waiting">fault: ${fault}</span>`;
    return html`<span class=${httpStatus === 200 ? "good" : "bad"}>${text}</span>${injected}`;
}

function table(labelledBy, headings, rows, empty) {
    return rows.length === 0
        ? html`<p class="muted">${empty}</p>`
        : html`
              <div class="table" role="group" aria-labelledby=${labelledBy} tabindex="0">
                  <table class="wide">
                      <thead>
                          <tr>
                              ${headings.map((heading) => html`<th scope="col">${heading}</th>`)}
                          </tr>
                      </thead>
                      <tbody>
                          ${rows}
                      </tbody>
                  </table>
              </div>
          `;
}

const good = ["Active", "Accepted", "Associated", "Available"];
const waiting = ["Pending", "Associating", "Disassociating", "Deleting"];

function status(value) {
    const kind = good.includes(value) ? "good" : waiting.includes(value) ? "waiting" : "bad";
    return html`<span class=${kind}>${value}</span>`;
}

function timeLeft(milliseconds) {
    const seconds = Math.max(0, Math.floor(milliseconds / 1000));
    const [days, hours, minutes] = [86_400, 3_600, 60].map((unit) => Math.floor(seconds / unit));
    if (days > 0) {
        return `${count(days, "day")} ${hours % 24} h`;
    }
    return hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min ${seconds % 60} s`;
}

function count(number, noun) {
    return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
