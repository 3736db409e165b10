package dev.tenon.conformance;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.AuthorizationResponse;
import com.nimbusds.oauth2.sdk.AuthorizationSuccessResponse;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.client.ClientInformation;
import com.nimbusds.oauth2.sdk.client.ClientInformationResponse;
import com.nimbusds.oauth2.sdk.client.ClientMetadata;
import com.nimbusds.oauth2.sdk.client.ClientRegistrationRequest;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.BearerTokenError;
import io.modelcontextprotocol.client.transport.HttpRequestSnapshot;
import io.modelcontextprotocol.client.transport.customizer.McpHttpClientTransportAuthorizationErrorHandler;
import io.modelcontextprotocol.client.transport.customizer.McpSyncHttpClientRequestCustomizer;
import io.modelcontextprotocol.common.McpTransportContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the official Java SDK leaves to the application that uses its client: to read a challenge,
 * the metadata of the resource and of its authorization server, to register, to send the user
 * there, and to get a token. The SDK asks it when a request is refused, sends that again, and lets
 * it add the token to each request. The Nimbus SDK speaks with the authorization server.
 */
final class JavaLogin
    implements McpSyncHttpClientRequestCustomizer,
        McpHttpClientTransportAuthorizationErrorHandler.Sync {
  private static final URI CALLBACK = URI.create("http://127.0.0.1/callback");
  private static final Pattern METADATA = Pattern.compile("resource_metadata=\"([^\"]*)\"");

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String> story = new ArrayList<>();
  private volatile @Nullable String token;

  /** What it was told and what it did, in order. */
  List<String> story() {
    return List.copyOf(story);
  }

  /** A token of a user who has logged in as the challenge of the server at {@code uri} says. */
  static String token(URI uri) throws IOException, InterruptedException, GeneralException {
    JavaLogin login = new JavaLogin();
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, text/event-stream")
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build();
    String challenge =
        login
            .http
            .send(request, HttpResponse.BodyHandlers.discarding())
            .headers()
            .firstValue("WWW-Authenticate")
            .orElseThrow();
    return login.login(challenge, BearerTokenError.parse(challenge).getScope());
  }

  @Override
  public void customize(
      HttpRequest.Builder request,
      String method,
      URI endpoint,
      @Nullable String body,
      McpTransportContext context) {
    if (token != null) {
      request.setHeader("Authorization", "Bearer " + token);
    }
  }

  /** Logs in with the scopes of the challenge; the SDK then sends the request again. */
  @Override
  public boolean handle(
      HttpRequestSnapshot request, HttpResponse.ResponseInfo refusal, McpTransportContext context) {
    try {
      String challenge = refusal.headers().firstValue("WWW-Authenticate").orElseThrow();
      BearerTokenError error = BearerTokenError.parse(challenge);
      String reason = error.getCode() == null ? "" : " " + error.getCode();
      story.add(refusal.statusCode() + reason + ": " + error.getScope());
      token = login(challenge, error.getScope());
      return true;
    } catch (IOException | GeneralException e) {
      throw new IllegalStateException("the login failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private String login(String challenge, Scope scope)
      throws IOException, InterruptedException, GeneralException {
    Matcher named = METADATA.matcher(challenge);
    if (!named.find()) {
      throw new IOException("the challenge names no metadata: " + challenge);
    }
    JsonNode resource = JsonMapper.shared().readTree(get(URI.create(named.group(1))).body());
    URI audience = URI.create(resource.path("resource").asString());
    String issuer = resource.path("authorization_servers").path(0).asString();
    AuthorizationServerMetadata server = AuthorizationServerMetadata.resolve(new Issuer(issuer));
    ClientInformation client = register(server);
    CodeVerifier verifier = new CodeVerifier();
    State state = new State();
    AuthorizationRequest asked =
        new AuthorizationRequest.Builder(ResponseType.CODE, client.getID())
            .endpointURI(server.getAuthorizationEndpointURI())
            .redirectionURI(CALLBACK)
            .scope(scope)
            .state(state)
            .resource(audience)
            .codeChallenge(verifier, CodeChallengeMethod.S256)
            .build();
    AuthorizationSuccessResponse agreed = agree(asked);
    if (!state.equals(agreed.getState())) {
      throw new IOException("the answer is not to this request");
    }
    TokenRequest exchange =
        new TokenRequest.Builder(
                server.getTokenEndpointURI(),
                client.getID(),
                new AuthorizationCodeGrant(agreed.getAuthorizationCode(), CALLBACK, verifier))
            .resources(audience)
            .build();
    AccessTokenResponse tokens = AccessTokenResponse.parse(exchange.toHTTPRequest().send());
    story.add("token of " + issuer + " for " + audience + ": " + scope);
    return tokens.getTokens().getAccessToken().getValue();
  }

  private static ClientInformation register(AuthorizationServerMetadata server)
      throws IOException, GeneralException {
    ClientMetadata metadata = new ClientMetadata();
    metadata.setName("java");
    metadata.setRedirectionURI(CALLBACK);
    metadata.setTokenEndpointAuthMethod(ClientAuthenticationMethod.NONE);
    ClientRegistrationRequest request =
        new ClientRegistrationRequest(server.getRegistrationEndpointURI(), metadata, null);
    return ClientInformationResponse.parse(request.toHTTPRequest().send()).getClientInformation();
  }

  /** The user follows the link, agrees, and is sent back. */
  private AuthorizationSuccessResponse agree(AuthorizationRequest asked)
      throws IOException, InterruptedException, GeneralException {
    HttpResponse<String> answer = get(asked.toURI());
    URI back = URI.create(answer.headers().firstValue("Location").orElseThrow());
    return AuthorizationResponse.parse(back).toSuccessResponse();
  }

  private HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }
}
