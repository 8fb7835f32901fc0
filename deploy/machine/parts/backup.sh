# A copy of what is on this machine alone: inquiries that wait, sealed; what staff saved; the answers and settings, except for the keys, which belong
# elsewhere (docs/inquiries.md).

back_up() {
	local file stage missing=''
	file=$BACKUPS/$NAME-$(date -u +%Y-%m-%d).tar.gz
	mkdir -p "$BACKUPS"
	# What a backup left that was cut off. Another one may be under way.
	find "$BACKUPS" -maxdepth 1 -name '.making-*' -mmin +60 -exec rm -rf {} +
	stage=$(mktemp -d "$BACKUPS/.making-XXXXXX")
	cp "$ANSWERS" "$stage/"
	# Whole lines of settings alone: the rest of a key that goes on in the next line is none.
	grep -E '^[[:space:]]*[A-Z][A-Z0-9_]*=' "$SERVER_ENV" | grep -v INQUIRY_KEYS >"$stage/server.env" || true
	# Where one thing cannot be read, the others are kept.
	if [ -f "$DATA/inquiries.db" ] && ! copy_database "$NAME" "$DATA/inquiries.db" "$stage/inquiries.db"; then missing="$DATA/inquiries.db (inquiries that wait)"; fi
	if [ -d "$STAFF/site.git" ] && ! as "$NAME-staff" git -C "$STAFF/site.git" bundle create --quiet - --all >"$stage/site.bundle"; then
		missing+="${missing:+, }$STAFF/site.git (what staff saved)"
	fi
	if [ -f "$STAFF_DATA/staff/staff.sqlite" ] && ! copy_database "$NAME-staff" "$STAFF_DATA/staff/staff.sqlite" "$stage/staff.sqlite"; then
		missing+="${missing:+, }$STAFF_DATA/staff/staff.sqlite (who may come in, and what was done)"
	fi
	# Words that could not be saved. The desk beside them is made from the repository.
	if [ -d "$STAFF_DATA/staff" ] && ! as "$NAME-staff" tar --create --directory "$STAFF_DATA" --exclude ./staff/desk --exclude './staff/staff.sqlite*' --exclude ./staff/.copy.db ./staff >"$stage/staff.tar"; then
		missing+="${missing:+, }$STAFF_DATA (words that could not be saved)"
	fi
	tar -czf "$stage.tar.gz" -C "$stage" .
	chmod 600 "$stage.tar.gz"
	mv -T "$stage.tar.gz" "$file"
	rm -rf "$stage"
	# Sealed inquiries stay in a copy after the site has deleted them.
	find "$BACKUPS" -maxdepth 1 -name "$NAME-*.tar.gz" -mtime +30 -delete
	say "Kept: $file ($(du -h "$file" | cut -f1)). It has no keys: those of INQUIRY_KEYS in $SERVER_ENV must be kept elsewhere."
	if [ -n "$missing" ]; then stop "This is not in the backup, because it could not be read: $missing. What was said of it stands above."; fi
}

# copy_database ACCOUNT FILE TO: whole, although its program writes meanwhile.
copy_database() {
	local beside
	beside=$(dirname "$2")/.copy.db
	# All of it with the rights of the account that may write there, so that no name leads to anything else.
	# shellcheck disable=SC2016
	as "$1" rm -rf "$beside" &&
		as "$1" "$SITE/current/node" --no-warnings -e 'new (require("node:sqlite").DatabaseSync)(process.argv[1]).exec(`VACUUM INTO \u0027${process.argv[2]}\u0027`)' "$2" "$beside" &&
		as "$1" timeout 300 cat "$beside" >"$3" &&
		as "$1" rm -f "$beside"
}
