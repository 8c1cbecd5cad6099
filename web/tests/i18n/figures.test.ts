import { afterEach, expect, it } from "vitest";
import { figure_text, figure_with_unit, grouped_figure } from "../../src/i18n/figures.ts";
import { language } from "../../src/i18n/language.ts";

afterEach(() => {
    language.value = "fr";
});

it("reads thousandths as French figures", () => {
    expect(figure_with_unit(61_500, "places")).toBe("61,5\u00a0places");
    expect(figure_with_unit(-4_400, "%")).toBe("−4,4\u202f%");
    expect(figure_with_unit(12_345_678_001, "€ par habitant")).toBe("12\u202f345\u202f678,001\u202f€ par habitant");
    expect(figure_with_unit(0, "")).toBe("0");
    expect(grouped_figure(999_000)).toBe("999");
});

it("reads them in English", () => {
    language.value = "en";
    expect(figure_with_unit(-1_234_500, "%")).toBe("−1,234.5%");
    expect(figure_with_unit(61_500, "places")).toBe("61.5\u00a0places");
});

it("groups nothing where a form takes it", () => {
    expect(figure_text(12_345_500)).toBe("12345,5");
});
