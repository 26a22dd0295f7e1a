package org.ucwatck.report.allure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.qameta.allure.core.InMemoryReportStorage;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * The data of the Allure page, by name; without its tables for download, which hold this machine's time zone, and with
 * the properties of each object in alphabetical order, since Allure's own order changes from one JVM to the next.
 */
final class AllureData extends InMemoryReportStorage {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    @Override
    public void addDataJson(String name, Object data) {
        try {
            addDataBinary(name, MAPPER.writeValueAsBytes(data));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void addDataBinary(String name, byte[] data) {
        if (!name.endsWith(".csv")) {
            super.addDataBinary(name, data);
        }
    }

    /** What the next run of the same server shows as its history, by the name of the file in its results. */
    Map<String, byte[]> history() {
        Map<String, byte[]> history = new TreeMap<>();
        getReportDataFiles().forEach((name, base64) -> {
            if (name.startsWith("history/")) {
                history.put(name, Base64.getDecoder().decode(base64));
            }
        });
        return history;
    }

    @Override
    public Map<String, String> getReportDataFiles() {
        return new TreeMap<>(super.getReportDataFiles());
    }
}
