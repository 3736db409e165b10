package dev.tenon.runtime.transport.stdio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class MessageReadingTest {
  private static final String MARK = "\uFEFF";

  private static List<String> read(InputStream in, int limit) {
    FakeChannelEndpoint endpoint = new FakeChannelEndpoint((message, channel) -> {});
    StdioSettings settings = new StdioSettings(limit, 4, Duration.ofSeconds(1));
    new StdioTransport(in, OutputStream.nullOutputStream(), settings, endpoint).serve();
    assertThat(endpoint.closedWith).isEqualTo(Duration.ofSeconds(1));
    return endpoint.received;
  }

  private static List<String> read(String text, int limit) {
    return read(new ByteArrayInputStream(text.getBytes(UTF_8)), limit);
  }

  @Test
  void linesEndWithLineFeedOrBoth() {
    assertThat(read("{\"a\":1}\n{\"b\":2}\r\n{}\n", 100))
        .containsExactly("{\"a\":1}", "{\"b\":2}", "{}");
  }

  @Test
  void blankLinesArePassedOver() {
    assertThat(read("\n\r\n  \t\n1\n\n\r\r\n2\n", 100)).containsExactly("1", "2");
  }

  @Test
  void theLastLineNeedsNoEnd() {
    assertThat(read("1\n2", 100)).containsExactly("1", "2");
    assertThat(read("1\n2\r", 100)).containsExactly("1", "2");
    assertThat(read("", 100)).isEmpty();
  }

  @Test
  void aByteOrderMarkIsToleratedAtTheBeginningOnly() {
    assertThat(read(MARK + "1\n" + MARK + "2\n", 100)).containsExactly("1", MARK + "2");
    assertThat(read(MARK, 100)).isEmpty();
  }

  @Test
  void aLineAtTheLimitIsReadAndALongerOneIsReportedAndSkipped() {
    String most = "x".repeat(20);
    assertThat(read(most + "\r\n" + most + "y\n1\n" + most + "y", 20))
        .containsExactly(most, "oversized 20", "1", "oversized 20");
  }

  @Test
  void aHugeLineIsReportedOnceAndNotKept() {
    long[] left = {300L * 1024 * 1024};
    InputStream huge =
        new InputStream() {
          @Override
          public int read() {
            throw new UnsupportedOperationException();
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            assertThat(length).isLessThanOrEqualTo(1024 * 1024 + 16);
            int count = (int) Math.min(left[0], length);
            left[0] -= count;
            java.util.Arrays.fill(bytes, offset, offset + count, (byte) 'x');
            return count == 0 ? -1 : count;
          }
        };
    InputStream after = new ByteArrayInputStream("\nnext\n".getBytes(UTF_8));

    assertThat(read(new java.io.SequenceInputStream(huge, after), 1024 * 1024))
        .containsExactly("oversized 1048576", "next");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 8191, 8192, 8193, 100_000})
  void itDoesNotMatterHowTheBytesArrive(int most) {
    Random random = new Random(most);
    List<String> lines = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      String line = i + "é€".repeat(random.nextInt(i % 10 == 0 ? 8_000 : 40));
      lines.add(line);
      text.append(line).append(random.nextBoolean() ? "\n" : "\r\n");
    }
    InputStream whole = new ByteArrayInputStream(text.toString().getBytes(UTF_8));
    InputStream pieces =
        new InputStream() {
          @Override
          public int read() throws IOException {
            return whole.read();
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            return whole.read(bytes, offset, Math.min(length, 1 + random.nextInt(most)));
          }
        };

    assertThat(read(pieces, 60_000)).isEqualTo(lines);
  }

  @Test
  void theEngineMayKeepTheBytesOfAMessage() {
    FakeChannelEndpoint endpoint = new FakeChannelEndpoint((message, channel) -> {});
    InputStream in = new ByteArrayInputStream("first\nother\n".getBytes(UTF_8));
    new StdioTransport(
            in, OutputStream.nullOutputStream(), new StdioSettings(100, 1, Duration.ZERO), endpoint)
        .serve();

    assertThat(endpoint.kept).containsExactly("first".getBytes(UTF_8), "other".getBytes(UTF_8));
  }

  @Test
  void anInputThatFailsEndsLikeOneThatEnds() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("as a pipe may");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            throw new IOException("as a pipe may");
          }
        };

    assertThat(read(failing, 100)).isEmpty();
  }
}
