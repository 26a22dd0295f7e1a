package org.ucwatck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the simulator as somebody sees it who writes a client. */
@Tag("browser")
class SimulatorInBrowserTest {
    private static final String MARKUP = "<img src=x onerror='document.title=1'>";

    @TempDir
    static Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private static Chromium browser;

    @BeforeAll
    static void start() {
        browser = Chromium.start(folder.resolve("profile"));
    }

    @AfterAll
    static void quit() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void whatAClientDoesAppearsWithoutReloading() throws IOException {
        try (ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT)) {
            browser.open(server.pageUrl());
            browser.await("#live", "Live");
            assertThat(browser.text("#applications tbody")).startsWith("No application is there yet");
            Walk walk = new Walk(server, "caller");
            walk.conversation();

            browser.await("#applications tbody", "Alice Green");
            browser.await("#conversations tbody", "Connected");
            browser.await("#requests tbody", "startMessaging");
            assertThat(browser.text("#people tbody")).contains("Carol Smith", "sip:dave@contoso.example");
        }
    }

    @Test
    void markupOfAClientStaysText() throws IOException {
        try (ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT)) {
            Walk walk = new Walk(server, "caller");
            browser.open(server.pageUrl());
            walk.visitor()
                    .post(
                            walk.applications(),
                            "{\"culture\":\"en\",\"endpointId\":\"x\",\"userAgent\":\"" + MARKUP + "\"}");

            browser.await("#applications tbody", MARKUP);
            assertThat(browser.run("return document.querySelectorAll('img').length"))
                    .isEqualTo(0L);
            assertThat(browser.run("return document.title")).isEqualTo("UCWA reference server");
        }
    }

    @Test
    void pageRunsWithoutErrorsAndAsksNobodyElse() {
        try (ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT)) {
            browser.open(server.pageUrl());
            browser.await("#live", "Live");

            assertThat(browser.console()).isEmpty();
            assertThat(browser.addresses())
                    .contains(server.pageUrl())
                    .allMatch(each -> each.startsWith(server.pageUrl()) || each.equals("data:,"));
        }
    }

    @Test
    void pausedPageStaysAsItIsAndSaysSo() {
        try (ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT)) {
            browser.open(server.pageUrl());
            browser.await("#live", "Live");
            browser.run("document.getElementById('pause').click()");

            browser.await("#live", "Paused");
            assertThat(browser.run("return document.getElementById('pause').getAttribute('aria-pressed')"))
                    .isEqualTo("true");
            browser.run("document.getElementById('pause').click()");
            browser.await("#live", "Live");
        }
    }

    @Test
    void serverThatIsGoneIsToldSo() {
        ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT);
        browser.open(server.pageUrl());
        browser.await("#live", "Live");
        server.close();
        browser.await("#live", "The server does not answer");
    }
}
