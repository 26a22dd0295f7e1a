package org.ucwatck.reference;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.remote.http.ClientConfig;
import tools.jackson.databind.json.JsonMapper;

/** The Chromium of this machine, without a window; where there is none, the tests are skipped and the build says so. */
final class Chromium implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Chromium.class.getName());
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String MISSING = """

            ############################################################################
            #  THE BROWSER TESTS OF THE SIMULATOR DID NOT RUN.                         #
            #  There is no chromium or no chromedriver on the PATH. On Debian:         #
            #  apt-get install --no-install-recommends chromium chromium-driver        #
            ############################################################################
            """;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts the browser with a profile of its own in the folder. */
    static Chromium start(Path profile) {
        Optional<Path> chromium = onPath("chromium");
        Optional<Path> chromedriver = onPath("chromedriver");
        if (chromium.isEmpty() || chromedriver.isEmpty()) {
            LOG.severe(MISSING);
        }
        assumeTrue(chromium.isPresent() && chromedriver.isPresent(), "chromium and chromedriver are needed");
        SELENIUM.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow().toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
        options.addArguments("--no-first-run", "--disable-background-networking", "--user-data-dir=" + profile);
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
        return new Chromium(driver);
    }

    private static Optional<Path> onPath(String program) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Stream.of(path.split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Opens the page afresh, forgetting all that was logged before. */
    void open(String url) {
        driver.get("about:blank");
        driver.manage().logs().get(LogType.BROWSER);
        driver.manage().logs().get(LogType.PERFORMANCE);
        driver.get(url);
    }

    /** What stands in the element, in one go, since the script puts new ones in place of those that change. */
    String text(String selector) {
        return String.valueOf(run("return document.querySelector(arguments[0]).innerText", selector));
    }

    /** Waits until the text stands in the element. */
    void await(String selector, String text) {
        driver.executeAsyncScript(
                "var selector = arguments[0]; var text = arguments[1]; var done = arguments[2];"
                        + "(function look() { var e = document.querySelector(selector);"
                        + "if (e && e.innerText.indexOf(text) >= 0) { done(true); } else { setTimeout(look, 50); } }());",
                selector,
                text);
    }

    Object run(String script, Object... arguments) {
        return Objects.requireNonNullElse(driver.executeScript(script, arguments), "");
    }

    /** What the console said since the page was opened. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Every address that was asked for since the page was opened. */
    List<String> addresses() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> MAPPER.readTree(entry.getMessage()).path("message"))
                .filter(message -> message.path("method").asString("").equals("Network.requestWillBeSent"))
                .map(message -> message.at("/params/request/url").asString(""))
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
