-- People who sign in by an OpenID Connect provider.

-- Who a person is at a provider. The subject is theirs for good, their email there may change.
CREATE TABLE user_identities (
    issuer text NOT NULL,
    subject text NOT NULL,
    user_id integer NOT NULL REFERENCES users (id),
    created_at timestamptz NOT NULL DEFAULT now(),
    last_used_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (issuer, subject)
);
CREATE INDEX user_identities_user ON user_identities (user_id);

-- Attempts to sign in that have come back from the provider, until their cookies are too old.
CREATE TABLE used_sign_in_attempts (
    attempt_hash bytea PRIMARY KEY,
    expires_at timestamptz NOT NULL
);
CREATE INDEX used_sign_in_attempts_expiry ON used_sign_in_attempts (expires_at);
