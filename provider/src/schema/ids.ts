/** What the service's ids look like: with any other, it refuses a call. */
export const invitationIdPattern = /^i-[A-Za-z0-9]{1,128}$/;
export const resourceShareIdPattern = /^rs-[A-Za-z0-9]{1,128}$/;
