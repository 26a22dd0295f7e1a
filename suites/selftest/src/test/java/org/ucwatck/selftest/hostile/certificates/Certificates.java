package org.ucwatck.selftest.hostile.certificates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Makes certificates with the keytool of the running Java, in a store that is gone once it was read. */
public final class Certificates {
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final KeyStore ALL = make();
    private static final Map<Certificate, SSLContext> CONTEXTS = new ConcurrentHashMap<>();

    private Certificates() {}

    /** The server's side of a connection that shows this certificate. */
    public static Socket secured(Socket client, Certificate certificate) throws IOException {
        SSLContext context = CONTEXTS.computeIfAbsent(certificate, Certificates::context);
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(client, null, client.getPort(), true);
        socket.setUseClientMode(false);
        return socket;
    }

    /** The certificate as a PEM file has it. */
    public static String pem(Certificate certificate) {
        try {
            String text = Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(ALL.getCertificate(certificate.name()).getEncoded());
            return "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SSLContext context(Certificate certificate) {
        try {
            String alias = certificate.name();
            Key key = ALL.getKey(alias, PASSWORD);
            KeyStore own = KeyStore.getInstance("PKCS12");
            own.load(null, PASSWORD);
            own.setKeyEntry(alias, key, PASSWORD, ALL.getCertificateChain(alias));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(own, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore make() {
        try {
            Path folder = Files.createTempDirectory("ucwa-certificates-");
            Path store = folder.resolve("store.p12");
            for (Certificate certificate : Certificate.values()) {
                keytool(store, certificate);
            }
            KeyStore made = KeyStore.getInstance(store.toFile(), PASSWORD);
            Files.delete(store);
            Files.delete(folder);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void keytool(Path store, Certificate certificate) throws IOException {
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = new ArrayList<>(List.of(tool, "-genkeypair", "-alias", certificate.name()));
        Stream.of("-keyalg", "EC", "-storetype", "PKCS12", "-storepass", "changeit", "-keystore")
                .forEach(command::add);
        command.add(store.toString());
        command.addAll(certificate.options());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("keytool: " + said);
        }
    }
}
