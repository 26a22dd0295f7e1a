package org.ucwatck.report.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.remote.http.ClientConfig;

/** The Chromium of this machine, without a window; where there is none, the tests are skipped and the build says so. */
final class Browser implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Browser.class.getName());
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");
    private static final String MISSING = """

            ############################################################################
            #  THE BROWSER TESTS OF THE REPORT DID NOT RUN.                            #
            #  There is no chromium or no chromedriver on the PATH. On Debian:         #
            #  apt-get install --no-install-recommends chromium chromium-driver        #
            ############################################################################
            """;
    private static final List<String> SWITCHES = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--window-size=1280,1000");

    /** The browser answers within seconds, or never again. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts the browser with a profile of its own in the folder. */
    static Browser start(Path profile) {
        Optional<Path> chromium = onPath("chromium");
        Optional<Path> chromedriver = onPath("chromedriver");
        if (chromium.isEmpty() || chromedriver.isEmpty()) {
            LOG.severe(MISSING);
        }
        assumeTrue(chromium.isPresent() && chromedriver.isPresent(), "chromium and chromedriver are needed");
        SELENIUM.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow().toFile());
        options.addArguments(SWITCHES);
        options.addArguments("--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriver driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(chromedriver.orElseThrow().toFile())
                        .build(),
                options,
                ClientConfig.defaultConfig().readTimeout(PATIENCE));
        driver.manage().timeouts().scriptTimeout(PATIENCE).pageLoadTimeout(PATIENCE);
        return new Browser(driver);
    }

    private static Optional<Path> onPath(String program) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Stream.of(path.split(java.io.File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Opens the page afresh, forgetting all that was logged before; the fragment may be empty. A browser that does not
     * answer is ended, so that what follows fails at once.
     */
    void open(Path page, String fragment) {
        try {
            driver.get("about:blank");
        } catch (TimeoutException e) {
            close();
            throw e;
        }
        logged(LogType.PERFORMANCE);
        logged(LogType.BROWSER);
        driver.get(page.toUri() + (fragment.isEmpty() ? "" : "#" + fragment));
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** How many elements of that kind a reader sees, or could see by scrolling. */
    long visible(String selector) {
        Object count = run(
                "return Array.from(document.querySelectorAll(arguments[0]))"
                        + ".filter(function (e) { return e.checkVisibility({contentVisibilityAuto: false}); }).length",
                selector);
        return ((Number) count).longValue();
    }

    Object run(String script, Object... arguments) {
        return Objects.requireNonNullElse(driver.executeScript(script, arguments), "");
    }

    /** What the console said since the page was opened. */
    List<String> console() {
        return logged(LogType.BROWSER);
    }

    /** What the browser reported of its network since the page was opened. */
    List<String> network() {
        return logged(LogType.PERFORMANCE).stream()
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .toList();
    }

    private List<String> logged(String type) {
        return driver.manage().logs().get(type).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** What axe-core finds against the page as it stands, a line each; the rules may be all of them: {@code {}}. */
    String accessibility(String axeOptions) throws IOException {
        try (var axe = Objects.requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"))) {
            driver.executeScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        return String.valueOf(
                driver.executeAsyncScript("var done = arguments[0]; axe.run(" + axeOptions + ").then(function (found) {"
                        + "done(found.violations.map(function (v) { return v.id + ': ' + v.help + ' '"
                        + " + v.nodes.slice(0, 3).map(function (n) { return n.html.slice(0, 200); }).join(' | '); })"
                        + ".join('\\n')); }, function (error) { done('axe failed: ' + error); });"));
    }

    void emulateMedia(String media, String colours) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("media", media, "features", List.of(Map.of("name", "prefers-color-scheme", "value", colours))));
    }

    void emulateSize(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    void emulateNothing() {
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "", "features", List.of()));
    }

    byte[] screenshot() {
        return driver.getScreenshotAs(org.openqa.selenium.OutputType.BYTES);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
