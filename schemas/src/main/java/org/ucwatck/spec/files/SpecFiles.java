package org.ucwatck.spec.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The data files of this module, wherever they lie: a folder of classes or a jar. */
public final class SpecFiles {
    private static final String ANCHOR = "catalogue/errors.yaml";
    private static final String PACKAGE_PATH = "org/ucwatck/spec";

    private SpecFiles() {}

    /** Whether there is a file of that name, below {@code org/ucwatck/spec}. */
    public static boolean exists(String name) {
        return SpecFiles.class.getResource(path(name)) != null;
    }

    public static InputStream open(String name) {
        var stream = SpecFiles.class.getResourceAsStream(path(name));
        if (stream == null) {
            throw new SpecUnreadable(name, "there is no such file in the schemas module");
        }
        return stream;
    }

    public static String text(String name) {
        try (var stream = open(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** Names of all files below a folder, below {@code org/ucwatck/spec}, sorted. */
    public static List<String> list(String folder) {
        try {
            return listFrom(anchor(), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(folder, e);
        }
    }

    private static String path(String name) {
        return "/" + PACKAGE_PATH + "/" + name;
    }

    private static URL anchor() {
        var anchor = SpecFiles.class.getResource(path(ANCHOR));
        if (anchor == null) {
            throw new SpecUnreadable(ANCHOR, "the schemas module was packed without its data");
        }
        return anchor;
    }

    /** The same, given where one file of the module lies. */
    static List<String> listFrom(URL anchor, String folder) throws IOException {
        if ("jar".equals(anchor.getProtocol()) && anchor.openConnection() instanceof JarURLConnection jar) {
            try (var zip = FileSystems.newFileSystem(Path.of(uri(jar.getJarFileURL())))) {
                return listBelow(zip.getPath("/" + PACKAGE_PATH), folder);
            }
        }
        var catalogue = Path.of(uri(anchor)).resolveSibling("").toAbsolutePath();
        var root = catalogue.resolve("..").normalize();
        return listBelow(root, folder);
    }

    private static List<String> listBelow(Path root, String folder) throws IOException {
        try (var files = Files.walk(root.resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static URI uri(URL url) {
        try {
            return url.toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
