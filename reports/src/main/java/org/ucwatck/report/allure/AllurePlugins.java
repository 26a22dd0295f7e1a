package org.ucwatck.report.allure;

import io.qameta.allure.core.Plugin;
import io.qameta.allure.plugin.DefaultPluginLoader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ucwatck.report.output.Folder;

/**
 * Allure's tab of epics, features and stories. Its generator does not have it; the build takes it from Allure's command
 * line, and Allure's loader wants it as files, so they stand in a temporary folder until the report is made.
 */
final class AllurePlugins implements AutoCloseable {
    private static final String RESOURCES = "/org/ucwatck/report/allure/behaviors-plugin/";
    private static final List<String> FILES = List.of("allure-plugin.yml", "behaviors-plugin.jar", "static/index.js");

    private final Path folder;

    private AllurePlugins(Path folder) {
        this.folder = folder;
    }

    static AllurePlugins unpack() throws IOException {
        AllurePlugins plugins = new AllurePlugins(Files.createTempDirectory("ucwa-tck-allure"));
        for (String file : FILES) {
            plugins.copy(file);
        }
        return plugins;
    }

    List<Plugin> load() {
        return new DefaultPluginLoader()
                .loadPlugin(AllurePlugins.class.getClassLoader(), folder).stream()
                        .toList();
    }

    @Override
    public void close() throws IOException {
        Folder.delete(folder);
    }

    private void copy(String file) throws IOException {
        Path target = folder.resolve(file);
        Files.createDirectories(target.getParent());
        try (InputStream in = AllurePlugins.class.getResourceAsStream(RESOURCES + file)) {
            if (in == null) {
                throw new IOException("the build left out " + RESOURCES + file);
            }
            Files.copy(in, target);
        }
    }
}
