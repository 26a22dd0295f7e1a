package org.ucwatck.report.certificate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import org.ucwatck.report.output.JsonText;
import org.ucwatck.verdict.log.EvidenceFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A DSSE envelope with one signature: a payload, its type, and the signature over both. */
final class Envelope {
    static final String TYPE = "application/vnd.in-toto+json";

    private final String payloadType;
    private final byte[] payload;
    private final String keyId;
    private final byte[] signature;

    private Envelope(String payloadType, byte[] payload, String keyId, byte[] signature) {
        this.payloadType = payloadType;
        this.payload = payload;
        this.keyId = keyId;
        this.signature = signature;
    }

    static Envelope sign(String statement, SigningKey key) {
        byte[] payload = statement.getBytes(StandardCharsets.UTF_8);
        byte[] signature = key.sign(encoded(TYPE, payload));
        return new Envelope(TYPE, payload, key.counterpart().id(), signature);
    }

    /** Reads an envelope; throws CertificateTrouble when the file is none. */
    static Envelope read(Path file) {
        try {
            JsonNode json = JsonText.read(Files.readString(EvidenceFiles.regular(file)));
            JsonNode signed = json.path("signatures").path(0);
            return new Envelope(
                    json.path("payloadType").stringValue(),
                    Base64.getDecoder().decode(json.path("payload").stringValue()),
                    signed.path("keyid").stringValue(),
                    Base64.getDecoder().decode(signed.path("sig").stringValue()));
        } catch (IOException e) {
            throw new CertificateTrouble("cannot read " + file + "; './ucwa-tck certify' writes it", e);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new CertificateTrouble(file + " was changed: it is no DSSE envelope with one signature", e);
        }
    }

    /** The one text in which this envelope is written. */
    String text() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("payload", Base64.getEncoder().encodeToString(payload))
                .put("payloadType", payloadType);
        json.putArray("signatures")
                .addObject()
                .put("keyid", keyId)
                .put("sig", Base64.getEncoder().encodeToString(signature));
        return JsonText.pretty(json) + "\n";
    }

    String statement() {
        return new String(payload, StandardCharsets.UTF_8);
    }

    String keyId() {
        return keyId;
    }

    /** Whether the signature is that of the key over this payload and type, and the key is the one that is named. */
    boolean isSignedBy(VerifyingKey key) {
        return payloadType.equals(TYPE)
                && keyId.equals(key.id())
                && key.verifies(encoded(payloadType, payload), signature);
    }

    /** The pre-authentication encoding of DSSE: lengths before both parts, so that neither can reach into the other. */
    static byte[] encoded(String type, byte[] payload) {
        int typeLength = type.getBytes(StandardCharsets.UTF_8).length;
        byte[] head =
                "DSSEv1 %d %s %d ".formatted(typeLength, type, payload.length).getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(head, head.length + payload.length);
        System.arraycopy(payload, 0, all, head.length, payload.length);
        return all;
    }
}
