package org.ucwatck.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.ucwatck.report.BigRun;
import org.ucwatck.report.ReportKind;
import org.ucwatck.report.Reports;
import org.ucwatck.report.text.Edition;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.verdict.log.RunLogReader;

/** The page of a faulty run as a reader uses it; {@code -Dtck.write=true} writes the picture of the README. */
@Tag("browser")
class PageInBrowserTest {
    private static final Path SAMPLE = Path.of("sample/faulty");
    private static final Path PICTURE = Path.of("sample/report.png");

    private static final String OPEN_ALL =
            "document.querySelectorAll('details').forEach(function (d) { d.open = true; })";

    /** A few of each kind, since axe looks at every element and all of a kind are alike. */
    private static final String FEW_OF_EACH = "document.querySelectorAll('.group').forEach(function (group) {"
            + "Array.from(group.querySelectorAll('.rule')).slice(2).forEach(function (rule) { rule.remove(); }); });"
            + "document.querySelectorAll('ul, tbody').forEach(function (list) {"
            + "Array.from(list.children).slice(8).forEach(function (child) { child.remove(); }); });"
            + "document.querySelectorAll('.problem ~ .problem, .exchange ~ .exchange').forEach(function (each) { each.remove(); });";

    @TempDir
    static Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private static Browser browser;

    @BeforeAll
    static void writeAndStart() {
        browser = Browser.start(folder.resolve("profile"));
        Edition edition = Edition.of(Catalogue.load());
        Reports.write(
                folder,
                RunLogReader.read(SAMPLE),
                edition,
                Set.of(ReportKind.HTML, ReportKind.DETAILS, ReportKind.EXCHANGES));
        Reports.compare(List.of(SAMPLE, SAMPLE), folder, edition);
        Reports.write(folder.resolve("big"), BigRun.of(10_000, 5), BigRun.rules(), Set.of(ReportKind.HTML));
    }

    @AfterAll
    static void quit() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void endEmulation() {
        browser.emulateNothing();
    }

    private static void open(String fragment) {
        browser.open(folder.resolve("index.html"), fragment);
    }

    @Test
    void pageSaysAtOnceWhatIsWrong() {
        open("");
        assertThat(browser.find("h1").getText()).isEqualTo("Not conformant");
        assertThat(browser.find(".causes").getText())
                .contains(
                        "request.max-length",
                        "Expected HTTP 400, but seen: HTTP 201: the request was accepted",
                        "8 checks");
    }

    @Test
    void pageRunsWithoutErrorsAndRequestsNothingButItself() {
        open("");
        browser.find("#open-all").click();
        assertThat(browser.console()).isEmpty();
        assertThat(browser.network()).hasSize(1).allMatch(request -> request.contains("index.html"));
    }

    @Test
    void outcomeFilterLeavesOnlyThatOutcome() {
        open("");
        long all = browser.visible("details.rule");
        browser.find("button[data-outcome-filter='inconclusive']").click();
        assertThat(browser.find("button[data-outcome-filter='inconclusive']").getAttribute("aria-pressed"))
                .isEqualTo("true");
        browser.find("#open-all").click();
        assertThat(browser.visible("details.rule")).isBetween(1L, all - 1);
        assertThat(browser.visible("ul.checks li"))
                .isPositive()
                .isEqualTo(browser.visible("ul.checks li[data-outcome='inconclusive']"));
        browser.find("#clear").click();
        assertThat(browser.visible("details.rule")).isEqualTo(all);
    }

    @Test
    void cellOfThePictureFiltersTheList() {
        open("");
        browser.find("button[data-cell='request/@phone']").click();
        assertThat(browser.visible("details.rule[data-topic='request']"))
                .isPositive()
                .isEqualTo(browser.visible("details.rule"));
        assertThat(browser.find("#count").getText()).endsWith("Only request × phone.");
        browser.find("button[data-cell='request/@phone']").click();
        assertThat(browser.visible("details.rule[data-topic='event']")).isPositive();
    }

    @Test
    void matrixZoomsFromAreasToOperations() {
        open("");
        String operation = "button[data-cell='call/addPhoneAudio.POST']";
        browser.find("a[href='#area-phone']").click();
        assertThat(browser.visible("button[data-cell='call/addPhoneAudio']")).isEqualTo(1);
        assertThat(browser.visible(operation)).isZero();
        browser.find("input[aria-label='Operations of addPhoneAudio']").click();
        assertThat(browser.visible(operation)).isEqualTo(1);
        browser.find(operation).click();
        assertThat(browser.find("#count").getText()).endsWith("Only call × addPhoneAudio.POST.");
        assertThat(browser.visible("details.rule")).isBetween(1L, 20L);
        assertThat(browser.visible("[data-check*='/addPhoneAudio.POST'].problem"))
                .isPositive();
    }

    @Test
    void zoomNeedsNoScript() throws IOException {
        Path plain = folder.resolve("plain.html");
        Files.writeString(
                plain, Files.readString(folder.resolve("index.html")).replaceAll("(?s)<script>.*?</script>", ""));
        browser.open(plain, "");
        browser.find("#area-phone > summary").click();
        browser.find("input[aria-label='Operations of phoneAudio']").click();
        assertThat(browser.visible("button[data-cell='call/phoneAudio.GET']")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"light, {}", "dark, {runOnly: ['color-contrast']}"})
    void detailsReadWellForEveryone(String colours, String rules) throws IOException {
        browser.emulateMedia("screen", colours);
        browser.open(folder.resolve("details/request.max-length.html"), "");
        assertThat(browser.find("h1").getText()).isEqualTo("request.max-length");
        browser.run(OPEN_ALL);
        assertThat(browser.accessibility(rules)).isEmpty();
        browser.emulateSize(360, 800);
        assertThat(browser.run("return document.documentElement.scrollWidth")).isEqualTo(360L);
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void longNamesDoNotOverlap() {
        browser.emulateSize(360, 800);
        open("");
        browser.run(OPEN_ALL);
        assertThat(browser.run(
                        "return Array.from(document.querySelectorAll('.picture tbody th')).filter(function (th) {"
                                + "return th.checkVisibility() && th.scrollWidth > th.clientWidth + 1; })"
                                + ".map(function (th) { return th.textContent; }).join()"))
                .isEqualTo("");
    }

    @Test
    void searchFindsRulesChecksAndFindings() {
        open("");
        browser.find("#words").sendKeys("51-two-byte");
        assertThat(browser.visible("details.rule[id='rule-request.max-length']"))
                .isEqualTo(1);
        assertThat(browser.visible("details.rule")).isLessThan(5);
        browser.find("#words").sendKeys(Keys.chord(Keys.CONTROL, "a"), "no location header");
        assertThat(browser.visible("details.rule[id='rule-add-phone-audio.location']"))
                .isEqualTo(1);
        browser.find("#words").sendKeys(Keys.chord(Keys.CONTROL, "a"), "nothing has these words");
        assertThat(browser.visible("details.rule")).isZero();
    }

    @Test
    void rulesOpenWithTheKeyboard() {
        open("");
        String selector = "details[id='rule-error.documented']";
        assertThat(browser.visible(selector + " .origin")).isZero();
        browser.find(selector + " > summary").sendKeys(Keys.ENTER);
        assertThat(browser.visible(selector + " .origin")).isEqualTo(1);
    }

    @Test
    void deepLinkOpensTheRuleAndScrollsToIt() {
        open("rule-http.version-header");
        String selector = "details[id='rule-http.version-header']";
        assertThat(browser.find(selector).getAttribute("open")).isNotNull();
        assertThat(browser.run(
                        "return Math.abs(document.querySelector(arguments[0]).getBoundingClientRect().top) < 100",
                        selector))
                .isEqualTo(true);
        assertThat(browser.run("return document.activeElement.parentElement.id"))
                .isEqualTo("rule-http.version-header");
    }

    @Test
    void deepLinkShowsARuleThatAFilterHid() {
        open("");
        browser.find("#words").sendKeys("max-length");
        browser.run("location.hash = '#rule-operation.completed-event'");
        browser.run("return 0");
        assertThat(browser.visible("details[id='rule-operation.completed-event'] .timeline td"))
                .isGreaterThan(5);
    }

    @Test
    void offendingPlaceIsMarkedAndInSight() {
        open("");
        assertThat(browser.find("details[id='rule-add-phone-audio.location'] mark")
                        .getText())
                .isEqualTo("Location is missing here");
        assertThat(
                        browser.run(
                                "var mark = document.querySelector(\"details[id='rule-event.embedded-schema'] .body mark\");"
                                        + "var pre = mark.closest('pre').getBoundingClientRect(); var at = mark.getBoundingClientRect();"
                                        + "return mark.textContent.indexOf('operationId') >= 0 && at.top >= pre.top && at.bottom <= pre.bottom;"))
                .isEqualTo(true);
    }

    @Test
    void printShowsEverythingAndNoControls() {
        open("");
        browser.find("#words").sendKeys("max-length");
        browser.emulateMedia("print", "light");
        assertThat(browser.visible(".controls")).isZero();
        browser.emulateSize(720, 1_000);
        assertThat(browser.run(
                        "var wide = document.querySelector('.wide');" + "return wide.scrollWidth <= wide.clientWidth"))
                .isEqualTo(true);
        long rules = (Long) browser.run("return document.querySelectorAll('details.rule').length");
        assertThat(browser.visible("details.rule .origin")).isEqualTo(rules);
        assertThat(browser.run("return document.querySelectorAll('details:not([open])').length"))
                .isEqualTo(0L);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"light, {}", "dark, {runOnly: ['color-contrast']}"})
    void axeFindsNothing(String colours, String rules) throws IOException {
        browser.emulateMedia("screen", colours);
        open("");
        browser.run(FEW_OF_EACH);
        browser.run(OPEN_ALL);
        assertThat(browser.accessibility(rules)).isEmpty();
    }

    @Test
    void phoneScrollsOnlyDownwards() {
        browser.emulateSize(360, 800);
        open("");
        browser.run(OPEN_ALL);
        assertThat(browser.run("return Array.from(document.querySelectorAll('main *'))"
                        + ".filter(function (e) { return !e.closest('.wide') && e.getBoundingClientRect().right > 360; })"
                        + ".slice(0, 3).map(function (e) { return e.outerHTML.slice(0, 200); }).join()"))
                .isEqualTo("");
        assertThat(browser.run("return document.documentElement.scrollWidth")).isEqualTo(360L);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"light, {}", "dark, {runOnly: ['color-contrast']}"})
    void comparisonReadsWellForEveryone(String colours, String rules) throws IOException {
        browser.emulateMedia("screen", colours);
        browser.open(folder.resolve(Reports.COMPARISON), "");
        assertThat(browser.find("h1").getText()).isEqualTo("2 runs side by side");
        browser.run(FEW_OF_EACH);
        browser.run(OPEN_ALL);
        assertThat(browser.accessibility(rules)).isEmpty();
        browser.emulateSize(360, 800);
        assertThat(browser.run("return document.documentElement.scrollWidth")).isEqualTo(360L);
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void tenThousandChecksOpenInTwoSeconds() {
        browser.open(folder.resolve("big/index.html"), "");
        Object took = browser.run("return performance.getEntriesByType('navigation')[0].loadEventStart");
        assertThat(((Number) took).doubleValue()).isBetween(1.0, 2_000.0);
        assertThat(browser.visible("details.rule")).isEqualTo(BigRun.rules().size());
    }

    @Test
    void pictureShowsThePageInsteadOfNothing() throws IOException {
        browser.emulateMedia("screen", "light");
        browser.emulateSize(1_200, 2_230);
        open("");
        byte[] picture = browser.screenshot();
        if (Boolean.getBoolean("tck.write")) {
            Files.write(PICTURE, picture);
        }
        var image = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(picture));
        assertThat(image.getWidth()).isGreaterThan(1_000);
        assertThat(image.getRGB(0, 0)).isEqualTo(0xFFFBFBFA);
        assertThat(picture.length).isGreaterThan(40_000);
    }
}
