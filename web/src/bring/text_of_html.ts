// The words of a text that may be HTML. It is read by the browser's parser into a document of its own, where no script runs and nothing
// is fetched, and only words come out of it.

const looks_like_html = /<\/?[a-z][^<>]*>|<!--|&(?:[a-z][a-z\d]{1,30}|#\d{1,7}|#x[\da-f]{1,6});/i;

// Only the name of a mark is kept: what else it says could name something to run or to fetch.
const any_mark = /<([a-z][\w-]*)(?:[^<>"']|"[^"]*"|'[^']*')*>/gi;

// A text without marks is left as it is, with its line ends.
export function text_of_html(text: string): string {
    if (!looks_like_html.test(text)) return text;
    // Line ends that are not in a mark are an author's own where no paragraph says otherwise.
    const has_blocks = /<(?:p|div|br|li|ul|ol|h[1-6])\b/i.test(text);
    const marks = text.replace(any_mark, "<$1>");
    const { body } = new DOMParser().parseFromString(has_blocks ? marks : marks.replace(/\r\n?|\n/g, "<br>"), "text/html");
    return words_of(body).replace(/[ \t\u00a0]*\n[ \t]*/g, "\n").replace(/\n{2,}/g, "\n").trim();
}

const says_nothing = new Set(["script", "style", "template", "noscript", "iframe", "object", "svg", "math", "head", "title", "textarea", "select"]);
const blocks = new Set(["p", "div", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "table", "tr", "section", "article"]);

// Walked with a list of its own: a text nested without end cannot overflow the stack.
function words_of(root: Node): string {
    const said: string[] = [];
    const left: (Node | string)[] = [root];
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
        if (typeof next === "string") said.push(next);
        else if (next.nodeType === 3) said.push((next.nodeValue ?? "").replace(/\s+/g, " "));
        else if (next.nodeType === 1) {
            const name = (next as Element).localName;
            if (says_nothing.has(name)) continue;
            if (name === "br") said.push("\n");
            if (blocks.has(name)) left.push("\n");
            for (let at = next.childNodes.length - 1; at >= 0; --at) left.push(next.childNodes[at]!);
            if (blocks.has(name)) left.push(name === "li" ? "\n• " : "\n");
        }
    }
    return said.join("");
}
