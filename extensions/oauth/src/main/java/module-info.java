/** Checks the access tokens of an authorization server. */
module dev.tenon.extensions.oauth {
  requires static transitive org.jspecify;
  requires transitive dev.tenon.runtime;
  requires com.github.benmanes.caffeine;
  requires com.nimbusds.jose.jwt;
  requires java.net.http;

  exports dev.tenon.extensions.oauth;

  provides dev.tenon.runtime.auth.AuthenticatorProvider with
      dev.tenon.extensions.oauth.OAuthProvider;
}
