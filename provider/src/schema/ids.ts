/** The service refuses a call with an id of another form. */
export const invitationIdPattern = /^i-[A-Za-z0-9]{1,128}$/;
export const resourceShareIdPattern = /^rs-[A-Za-z0-9]{1,128}$/;
