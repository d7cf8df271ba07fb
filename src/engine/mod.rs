//! Runs statements in GlueSQL on our storage; the only module that names GlueSQL.
