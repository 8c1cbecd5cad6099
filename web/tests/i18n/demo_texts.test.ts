import { expect, it } from "vitest";
import actions from "../../../server/demo/actions.csv?raw";
import ideas from "../../../server/demo/idees.csv?raw";
import sessions from "../../../server/demo/seances.csv?raw";

it.each([["actions", actions], ["ideas", ideas], ["sessions", sessions]])("the demonstration's %s are written as they are printed", (_, text) => {
    expect(text.split("\n").filter((line) => /['"]|\.\.\.|\w[?!:] |«\S|\S»/.test(line))).toEqual([]);
});
