/** What the mocks make up. */

export const account = { id: "1000000000000002", defaultRegion: "cn-hangzhou" } as const;

export const ids = {
    invitationId: "i-pMnItMX19fBJ0000",
    resourceShareId: "rs-6GRmdD3X0000",
    resourceShareName: "a share",
    senderAccountId: "1000000000000001",
} as const;

export const times = { createTime: "2026-01-01T00:00:00Z", expireTime: "2026-01-08T00:00:00Z" } as const;
