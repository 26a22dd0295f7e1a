package org.ucwatck.harness.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The classes that hold checks. JUnit passes over one that does not load, and its checks would be gone unnoticed. */
final class CheckClasses {
    private static final String ENDING = ".class";

    private CheckClasses() {}

    /** Throws IllegalStateException, with the cause, when a class of the package or below it does not load. */
    static void requireLoadable(String packageName) {
        String folder = packageName.replace('.', '/');
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try {
            for (URL place : Collections.list(loader.getResources(folder))) {
                namesIn(place).forEach(name -> requireLoads(packageName + "." + name, loader));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the classes of " + packageName, e);
        }
    }

    private static List<String> namesIn(URL folder) throws IOException {
        if (folder.openConnection() instanceof JarURLConnection jar) {
            Path file = Path.of(URI.create(jar.getJarFileURL().toString()));
            try (FileSystem zip = FileSystems.newFileSystem(file)) {
                return namesBelow(zip.getPath("/" + jar.getEntryName()));
            }
        }
        return namesBelow(Path.of(URI.create(folder.toString())));
    }

    private static List<String> namesBelow(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(ENDING) && !name.endsWith("package-info" + ENDING))
                    .map(name ->
                            name.substring(0, name.length() - ENDING.length()).replace('/', '.'))
                    .forEach(names::add);
        }
        return names;
    }

    private static void requireLoads(String name, ClassLoader loader) {
        try {
            membersOf(Class.forName(name, false, loader));
        } catch (ClassNotFoundException | LinkageError e) {
            throw new IllegalStateException("the class " + name + " of the suite does not load: " + e, e);
        }
    }

    /** JUnit looks at the members, and a torn class path may lack their types. */
    private static int membersOf(Class<?> loaded) {
        return loaded.getDeclaredMethods().length + loaded.getDeclaredConstructors().length;
    }
}
