package peers.raw;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.Executors;

public final class Main {
    public static void main(String[] a) throws Exception {
        int port = Integer.parseInt(a[1]);
        switch (a[0]) {
            case "jetty-servlet" -> JettyServlet.start(port);
            case "jetty-handler" -> JettyHandler.start(port);
            case "jdk" -> Jdk.start(port);
            case "helidon" -> Helidon.start(port);
            case "vertx" -> Vertx5.start(port);
            case "stdio" -> Stdio.start();
            default -> throw new IllegalArgumentException(a[0]);
        }
    }

    static final class Stdio {
        static void start() throws IOException {
            var in = new java.io.BufferedReader(new java.io.InputStreamReader(System.in, java.nio.charset.StandardCharsets.UTF_8));
            var out = new java.io.BufferedOutputStream(new java.io.FileOutputStream(java.io.FileDescriptor.out));
            for (String l; (l = in.readLine()) != null; ) {
                byte[] b = l.getBytes(java.nio.charset.StandardCharsets.UTF_8);
                byte[] r = Core.handle(b, 0, b.length);
                if (r != null) { out.write(r); out.write('\n'); out.flush(); }
            }
        }
    }

    static final class JettyServlet {
        static void start(int port) throws Exception {
            var s = new org.eclipse.jetty.server.Server(new InetSocketAddress("127.0.0.1", port));
            var h = new org.eclipse.jetty.ee11.servlet.ServletContextHandler("/");
            h.addServlet(new jakarta.servlet.http.HttpServlet() {
                @Override protected void doPost(jakarta.servlet.http.HttpServletRequest q, jakarta.servlet.http.HttpServletResponse r) throws IOException {
                    byte[] b = q.getInputStream().readAllBytes();
                    byte[] o = Core.MODERN ? Core.handle(b, 0, b.length, q.getHeader("Mcp-Method"), q.getHeader("Mcp-Name")) : Core.handle(b, 0, b.length);
                    if (o == null) { r.setStatus(202); return; }
                    r.setContentType("application/json"); r.setContentLength(o.length);
                    r.getOutputStream().write(o);
                }
            }, "/mcp");
            s.setHandler(h);
            s.start();
            s.join();
        }
    }

    static final class JettyHandler {
        static void start(int port) throws Exception {
            var s = new org.eclipse.jetty.server.Server(new InetSocketAddress("127.0.0.1", port));
            s.setHandler(new org.eclipse.jetty.server.Handler.Abstract.NonBlocking() {
                @Override public boolean handle(org.eclipse.jetty.server.Request q, org.eclipse.jetty.server.Response r, org.eclipse.jetty.util.Callback cb) {
                    org.eclipse.jetty.io.Content.Source.asByteBuffer(q, new org.eclipse.jetty.util.Promise<>() {
                        @Override public void succeeded(ByteBuffer bb) {
                            try {
                                byte[] b; int off = 0, len = bb.remaining();
                                if (bb.hasArray()) { b = bb.array(); off = bb.arrayOffset() + bb.position(); }
                                else { b = new byte[len]; bb.get(b); }
                                byte[] o = Core.MODERN ? Core.handle(b, off, len, q.getHeaders().get("Mcp-Method"), q.getHeaders().get("Mcp-Name")) : Core.handle(b, off, len);
                                if (o == null) { r.setStatus(202); cb.succeeded(); return; }
                                r.getHeaders().put(org.eclipse.jetty.http.HttpHeader.CONTENT_TYPE, "application/json");
                                r.getHeaders().put(org.eclipse.jetty.http.HttpHeader.CONTENT_LENGTH, o.length);
                                r.write(true, ByteBuffer.wrap(o), cb);
                            } catch (Throwable t) { cb.failed(t); }
                        }
                        @Override public void failed(Throwable t) { cb.failed(t); }
                    });
                    return true;
                }
            });
            s.start();
            s.join();
        }
    }

    static final class Jdk {
        static void start(int port) throws Exception {
            var s = com.sun.net.httpserver.HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
            s.setExecutor(Runtime.version().feature() < 21 ? Executors.newCachedThreadPool() : Executors.newVirtualThreadPerTaskExecutor());
            s.createContext("/mcp", x -> {
                try (x) {
                    byte[] b = x.getRequestBody().readAllBytes();
                    byte[] o = Core.handle(b, 0, b.length);
                    if (o == null) { x.sendResponseHeaders(202, -1); return; }
                    x.getResponseHeaders().set("Content-Type", "application/json");
                    x.sendResponseHeaders(200, o.length);
                    x.getResponseBody().write(o);
                }
            });
            s.start();
        }
    }

    static final class Helidon {
        static void start(int port) {
            io.helidon.webserver.WebServer.builder().host("127.0.0.1").port(port)
                .routing(r -> r.post("/mcp", (q, s) -> {
                    byte[] b = q.content().as(byte[].class);
                    byte[] o = Core.handle(b, 0, b.length);
                    if (o == null) { s.status(202).send(); return; }
                    s.header(io.helidon.http.HeaderNames.CONTENT_TYPE, "application/json");
                    s.send(o);
                })).build().start();
        }
    }

    static final class Vertx5 {
        static void start(int port) {
            var v = io.vertx.core.Vertx.vertx();
            v.deployVerticle(() -> new io.vertx.core.VerticleBase() {
                @Override public io.vertx.core.Future<?> start() {
                    return vertx.createHttpServer().requestHandler(q -> q.body().onSuccess(bd -> {
                        try {
                            byte[] b = bd.getBytes();
                            byte[] o = Core.handle(b, 0, b.length);
                            if (o == null) { q.response().setStatusCode(202).end(); return; }
                            q.response().putHeader("Content-Type", "application/json").end(io.vertx.core.buffer.Buffer.buffer(o));
                        } catch (IOException e) { q.response().setStatusCode(500).end(); }
                    })).listen(port, "127.0.0.1");
                }
            }, new io.vertx.core.DeploymentOptions().setInstances(2));
        }
    }
}
