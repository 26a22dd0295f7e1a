package org.ucwatck.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A target file that somebody mends by hand: a line goes under the key that it begins with. */
record Mending(Map<String, Object> file) {
    static Mending of(String text) {
        return new Mending(map(text));
    }

    String with(String line) {
        Map<String, Object> mended = new LinkedHashMap<>(file);
        map(line).forEach((key, value) -> mended.merge(key, value, Mending::joined));
        if (map(line).containsKey("root")) {
            mended.remove("applications");
        }
        return new Dump(DumpSettings.builder().build()).dumpToString(mended);
    }

    /** Lists grow and sections get further entries; an entry that is there already is written anew. */
    private static Object joined(Object before, Object more) {
        if (before instanceof List<?> list && more instanceof List<?> further) {
            List<Object> all = new ArrayList<>(list);
            all.addAll(further);
            return all;
        }
        if (before instanceof Map<?, ?> section && more instanceof Map<?, ?> further) {
            Map<Object, Object> all = new LinkedHashMap<>(section);
            all.putAll(further);
            return all;
        }
        return more;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(String text) {
        return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(text);
    }
}
