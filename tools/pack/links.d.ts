export function browserAddress(url: string): string;
export function packedPage(
    content: string,
    path: string,
    isPacked: (path: string) => boolean,
    urlOf: (path: string, isImage: boolean) => string,
): string;
export function urlsAt(
    root: string,
    url: string,
    version: string,
): (path: string, isImage: boolean) => string;
