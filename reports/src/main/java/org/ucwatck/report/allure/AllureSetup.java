package org.ucwatck.report.allure;

import io.qameta.allure.Extension;
import io.qameta.allure.allure2.Allure2Plugin;
import io.qameta.allure.category.CategoriesPlugin;
import io.qameta.allure.category.CategoriesTrendPlugin;
import io.qameta.allure.context.JacksonContext;
import io.qameta.allure.context.RandomUidContext;
import io.qameta.allure.core.AttachmentsPlugin;
import io.qameta.allure.core.Configuration;
import io.qameta.allure.core.Plugin;
import io.qameta.allure.core.TestsResultsPlugin;
import io.qameta.allure.duration.DurationPlugin;
import io.qameta.allure.duration.DurationTrendPlugin;
import io.qameta.allure.environment.Allure1EnvironmentPlugin;
import io.qameta.allure.executor.ExecutorPlugin;
import io.qameta.allure.history.HistoryPlugin;
import io.qameta.allure.history.HistoryTrendPlugin;
import io.qameta.allure.launch.LaunchPlugin;
import io.qameta.allure.retry.RetryPlugin;
import io.qameta.allure.retry.RetryTrendPlugin;
import io.qameta.allure.severity.SeverityPlugin;
import io.qameta.allure.status.StatusChartPlugin;
import io.qameta.allure.suites.SuitesPlugin;
import io.qameta.allure.summary.SummaryPlugin;
import io.qameta.allure.tags.TagsPlugin;
import io.qameta.allure.timeline.TimelinePlugin;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ucwatck.report.output.Printable;
import org.ucwatck.verdict.log.RunHeader;

/** Which parts of Allure make the report: all that shows something, none that calls home or exports. */
final class AllureSetup implements Configuration {
    private static final String VERSION = "2.34.0";

    private final RunHeader header;
    private final List<Plugin> plugins;
    private final List<Extension> extensions;

    AllureSetup(RunHeader header, List<Plugin> plugins) {
        this.header = header;
        this.plugins = List.copyOf(plugins);
        Stream<Extension> ofPlugins = plugins.stream().flatMap(plugin -> plugin.getExtensions().stream());
        this.extensions = Stream.of(contexts().stream(), parts().stream(), ofPlugins)
                .flatMap(Function.identity())
                .toList();
    }

    @Override
    public String getUuid() {
        return AllureResults.uuid(header.runId());
    }

    @Override
    public String getVersion() {
        return VERSION;
    }

    @Override
    public String getReportLanguage() {
        return "en";
    }

    /** Allure writes the name into its page without escaping it. */
    @Override
    public String getReportName() {
        return "UCWA TCK: " + Printable.line(header.target()).replaceAll("[<>&\"']", "_");
    }

    @Override
    public List<Plugin> getPlugins() {
        return plugins;
    }

    @Override
    public List<Extension> getExtensions() {
        return extensions;
    }

    private static List<Extension> contexts() {
        return List.of(new JacksonContext(), new AllureTemplate(), new RandomUidContext());
    }

    private static List<Extension> parts() {
        return List.of(
                new Allure2Plugin(),
                new TagsPlugin(),
                new RetryPlugin(),
                new RetryTrendPlugin(),
                new SeverityPlugin(),
                new HistoryPlugin(),
                new HistoryTrendPlugin(),
                new CategoriesPlugin(),
                new CategoriesTrendPlugin(),
                new DurationPlugin(),
                new DurationTrendPlugin(),
                new StatusChartPlugin(),
                new TimelinePlugin(),
                new SuitesPlugin(),
                new TestsResultsPlugin(),
                new AttachmentsPlugin(),
                new SummaryPlugin(),
                new Allure1EnvironmentPlugin(),
                new ExecutorPlugin(),
                new LaunchPlugin());
    }
}
