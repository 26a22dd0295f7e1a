package org.ucwatck.selftest.readings;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.ucwatck.reference.pages.Pages;

/** Loads the pages and both readings anew, with some of their classes replaced; all else comes from the loader of the tests. */
final class ChangedPages extends URLClassLoader {
    private static final List<String> LOADED_ANEW =
            List.of(Pages.class.getPackageName() + ".", Agreement.class.getPackageName() + ".");

    private ChangedPages(List<URL> places) {
        super(places.toArray(URL[]::new), Agreement.class.getClassLoader());
    }

    /** @param folder where the changed classes are */
    static ChangedPages in(Path folder) throws MalformedURLException {
        return new ChangedPages(List.of(folder.toUri().toURL(), placeOf(Pages.class), placeOf(Agreement.class)));
    }

    private static URL placeOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    /** Whether the readings still agree; a copy that cannot even be loaded does not. */
    boolean agree() throws ReflectiveOperationException {
        try {
            var agreement = loadClass(Agreement.class.getName());
            return ((BooleanSupplier) agreement.getDeclaredConstructor().newInstance()).getAsBoolean();
        } catch (ExceptionInInitializerError e) {
            return false;
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            boolean anew = LOADED_ANEW.stream().anyMatch(name::startsWith);
            if (!anew) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }
}
