package org.ucwatck.reference.fault.request;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.EventFault;
import org.ucwatck.reference.fault.Fault;
import org.ucwatck.reference.fault.InputFault;
import org.ucwatck.reference.wire.Bytes;
import org.ucwatck.reference.wire.Format;
import org.ucwatck.reference.wire.MediaType;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Request;

/** Changes a request that carries input before its body is read: media types, and bodies that are malformed. */
public final class RequestMutator {
    private static final Map<Fault, UnaryOperator<Request>> FAULTS = new HashMap<>();

    static {
        FAULTS.put(InputFault.VENDOR_TYPE_REFUSED, it -> refuseType(it, type(it).contains("vnd.microsoft")));
        FAULTS.put(InputFault.VENDOR_TYPE_REFUSED_IN_JSON, it -> refuseType(it, type(it).equals(MediaType.UCWA_JSON)));
        FAULTS.put(InputFault.VENDOR_TYPE_REFUSED_IN_XML, it -> refuseType(it, type(it).equals(MediaType.UCWA_XML)));
        FAULTS.put(InputFault.QUOTED_CHARSET_REFUSED, it -> refuseType(it, type(it).matches(".*charset=[\"'].*")));
        FAULTS.put(InputFault.UPPER_CASE_CHARSET_REFUSED, it -> refuseType(it, type(it).contains("charset=UTF-8")));
        FAULTS.put(
                EventFault.TO_TWICE_500,
                it -> fail(it, it.body().text().matches("(?s).*[\"']to[\"'].*[\"']to[\"'].*")));
        FAULTS.put(
                EventFault.SUBJECT_IN_QUERY_REFUSED, it -> refuse(it, it.query().containsKey("subject")));
        FAULTS.put(EventFault.MIXED_FORMATS_REFUSED, RequestMutator::refuseMixed);
        FAULTS.put(InputFault.UNSUPPORTED_MEDIA_ACCEPTED, it -> isUnknown(it) ? withoutType(it) : it);
        FAULTS.put(InputFault.PLAIN_TEXT_ACCEPTED, it -> type(it).startsWith("text/plain") ? withoutType(it) : it);
        FAULTS.put(
                InputFault.EMBEDDED_INPUT_REFUSED,
                it -> refuse(it, it.body().text().matches(links("_links", "<link"))));
        FAULTS.put(
                InputFault.LINK_REFUSED_IN_XML,
                it -> refuse(it, it.body().text().contains("<link")));
        FAULTS.put(InputFault.QUERY_BESIDE_BODY_REFUSED, it -> refuse(it, hasBoth(it)));
        FAULTS.put(
                InputFault.ONE_MALFORMED_JSON_500,
                it -> fail(it, it.body().text().equals("null")));
        FAULTS.put(
                InputFault.ONE_MALFORMED_XML_500,
                it -> fail(it, it.body().text().contains("</input></property>")));
        FAULTS.put(InputFault.MALFORMED_JSON_REPAIRED, it -> rewritten(it, "(?s)^(\\{.*\")$", "$1}"));
        FAULTS.put(
                InputFault.MALFORMED_XML_REPAIRED,
                it -> type(it).contains("xml") ? rewritten(it, " & ", " &amp; ") : it);
        FAULTS.put(InputFault.JSON_COMMENT_ACCEPTED, it -> rewritten(it, "^\\{/\\*.*?\\*/", "{"));
        FAULTS.put(InputFault.XML_DOCTYPE_ACCEPTED, it -> rewritten(it, "^<!DOCTYPE input>", ""));
    }

    private final Deviations deviations;

    public RequestMutator(Deviations deviations) {
        this.deviations = deviations;
    }

    /** @throws Refusal where a fault refuses what is legal */
    public Request apply(Request request) {
        Request mutated = new HostileMutator(deviations).read(request);
        for (Map.Entry<Fault, UnaryOperator<Request>> each : FAULTS.entrySet()) {
            mutated = deviations.has(each.getKey()) ? each.getValue().apply(mutated) : mutated;
        }
        return mutated;
    }

    private static String type(Request request) {
        return request.header("Content-Type").orElse("");
    }

    private static boolean isUnknown(Request request) {
        return request.format().isEmpty();
    }

    private static String links(String json, String xml) {
        return "(?s).*(" + json + "|_embedded|" + xml + "|<resource rel).*";
    }

    private static boolean hasBoth(Request request) {
        return !request.body().isEmpty() && request.query().containsKey("operationId");
    }

    private static Request refuseType(Request request, boolean when) {
        if (when) {
            throw Refusal.of(415, "UnsupportedMediaType", null, "The content-type is not supported.");
        }
        return request;
    }

    private static Request refuseMixed(Request request) {
        String accept = request.header("Accept").orElse("");
        boolean mixed = type(request).contains("json") ? accept.endsWith("xml") : accept.endsWith("json");
        if (mixed && request.path().endsWith("addPhoneAudio")) {
            throw Refusal.of(406, "NotAcceptable", null, "The answer is in the format of the request.");
        }
        return request;
    }

    private static Request refuse(Request request, boolean when) {
        if (when) {
            throw Refusal.badRequest(null, "The request is not understood.");
        }
        return request;
    }

    private static Request fail(Request request, boolean when) {
        if (when) {
            throw Refusal.of(500, "ServiceFailure", null, "Internal Server Error.");
        }
        return request;
    }

    private static Request withoutType(Request request) {
        Map<String, String> headers = new LinkedHashMap<>(request.headers());
        Format sent = request.body().text().startsWith("<") ? Format.XML : Format.JSON;
        headers.put("content-type", sent == Format.XML ? MediaType.XML : MediaType.JSON);
        return request.withHeaders(headers);
    }

    private static Request rewritten(Request request, String pattern, String replacement) {
        String text = request.body().text();
        String changed = text.replaceAll(pattern, replacement);
        return changed.equals(text) ? request : request.withBody(Bytes.of(changed));
    }
}
