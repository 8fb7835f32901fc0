# Where everything lies. ROOT is empty on a real machine; tests put a folder before each path.
ROOT=${RETURN_2_INTIMACY_ROOT:-}

NAME=return-2-intimacy

# Releases lie side by side. `current` leads to the one that readers get, and a slot to the one that the server at that port runs.
SITE=$ROOT/srv/$NAME
RELEASES=$SITE/releases
SLOTS=$SITE/slots
PORTS=${RETURN_2_INTIMACY_PORTS:-3000 3001}
TLS_PORT=${RETURN_2_INTIMACY_TLS_PORT:-443}
KEPT_RELEASES=5

# Where releases are made, by an account of its own, and where it leaves them.
BUILD=$SITE/build
INCOMING=$BUILD/incoming
# What asks for a release to go live without root: a file that holds its id.
WANTED=$SITE/wanted/release

# Answers are no secret; what the server must know is.
ETC=$ROOT/etc/$NAME
ANSWERS=$ETC/site.conf
SERVER_ENV=$ETC/server.env
ROOM_ENV=$ETC/room.env

# Where inquiries wait.
DATA=$ROOT/var/lib/$NAME
BACKUPS=$ROOT/var/backups/$NAME

# What this script installs of itself.
LIBRARY=$ROOT/usr/local/lib/$NAME
COMMAND=$ROOT/usr/local/sbin/$NAME

UNITS=$ROOT/etc/systemd/system
NGINX=$ROOT/etc/nginx
NGINX_SITE=$NGINX/sites-available/$NAME
ACME=$ROOT/var/lib/letsencrypt
LETSENCRYPT=$ROOT/etc/letsencrypt
RENEWAL_HOOK=$LETSENCRYPT/renewal-hooks/deploy/$NAME
# Not in /run/lock, where any account may write.
LOCK=$ROOT/run/$NAME/lock

# The staff room.
STAFF=$SITE/room
STAFF_PORT=3100
STAFF_UNIT=$NAME-staff.service
STAFF_DATA=$ROOT/var/lib/$NAME-staff

# What came of the last release that was asked for without root.
OUTCOME=$SITE/outcome
# While it is there, the room publishes nothing: readers are about to get another release.
HELD=$SITE/held
# The developer's newest commit, and the words of both the developer and staff: what the next release is made of here.
MERGED=$SITE/merged

# An id is a SHA-256 (docs/decisions/0025-a-build-is-a-folder.md).
is_id() { [[ $1 =~ ^[0-9a-f]{64}$ ]]; }
short() { printf '%s' "${1:0:12}"; }

# The id that a link leads to, or nothing.
linked_id() {
	local id
	id=$(readlink "$1" 2>/dev/null || true)
	id=${id##*/}
	if is_id "$id" && [ -f "$RELEASES/$id/build.json" ]; then
		printf '%s' "$id"
	fi
}
current_id() { linked_id "$SITE/current"; }

# link FROM TO: at once, or not at all. What lies there under the same name for a moment is never followed.
link() {
	ln -sfT "$2" "$1.new" && mv -T "$1.new" "$1"
}

# What a release says of itself: note_of FOLDER origin
note_of() { sed -n "s/^ \"$2\": \"\\{0,1\\}\\([^\"]*[^\",]\\)\"\\{0,1\\},\\{0,1\\}\$/\\1/p" "$1/build.json"; }
