// What people type to come in: no scheme, no fragment, no slash at the end.
export function spoken_address(url: string): string {
    return url.replace(/^https?:\/\//, "").replace(/#.*$/, "").replace(/\/$/, "");
}
