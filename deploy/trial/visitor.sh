# What a visitor does, and sees. The certificate and its name are checked, as a browser checks them.

WATCHING='' WATCHED=$RUN/watched WATCH_WORDS=''

# ask PATH [WORDS FOR CURL…]: from an address of its own, because one visitor may post 30 times an hour.
ask() {
	local path=$1
	shift
	curl --silent --max-time 10 --cacert "$ROOTS" --resolve "$NAME:443:127.0.0.1" --resolve "$OTHER_NAME:443:127.0.0.1" \
		--interface "127.2.$((RANDOM % 250)).$((RANDOM % 250 + 1))" "$@" "https://$NAME$path"
}
status_of() { ask "$1" -o /dev/null -w '%{http_code}'; }
answers() { [ "$(status_of "$1")" = "$2" ]; }
is_well() { answers /api/health/ 200; }
page_says() { ask "$1" | grep -qF -- "$2"; }
page_does_not_say() { ask "$1" | grep -qF '</html>' && ! page_says "$1" "$2"; }

# What the server says of itself: health_of pending
health_of() { ask /api/health/ | grep -oP "\"$1\":\"?\K[^,\"}]+"; }
waits() { [ "$(health_of pending)" = "$1" ]; }

# send WORDS: an inquiry. The answer, as "303 https://…".
send() {
	ask /api/inquiries/ -o /dev/null -w '%{http_code} %{redirect_url}' -H "Origin: https://$NAME" -d name=Trial -d way=email \
		--data-urlencode reach=trial@example.org -d voicemail= -d caller= -d inbox= -d hours= -d who= --data-urlencode "message=$1" -d confirm=yes -d website=
}
is_taken() { [ "$(send "$1")" = "303 https://$NAME/contact/sent/" ]; }
# is_taken_and_mailed WORDS: once, and not twice.
is_taken_and_mailed() { is_taken "$1" && until_true 60 has_come "$1" && [ "$(mails_of "$1")" = 1 ]; }

# The serials of the certificate that is sent, and of the one that lies on the disk.
sent_serial() { echo | timeout 5 openssl s_client -connect 127.0.0.1:443 -servername "$NAME" 2>/dev/null | openssl x509 -noout -serial; }
kept_serial() { inside "openssl x509 -noout -serial -in /etc/letsencrypt/live/$NAME/cert.pem"; }
sends_newer_than() { [ "$(kept_serial)" != "$1" ] && [ "$(sent_serial)" = "$(kept_serial)" ]; }

# watch WORDS: pages are opened all the time from now on. post_all_the_time: inquiries with these words as well. end_watch: what came of it.
watch() {
	WATCH_WORDS=$1
	"$NODE" "$HERE/trial/watch.ts" "$NAME" / "$ROOTS" "$1" >"$WATCHED" 2>>"$LOG" &
	WATCHING=$!
	# It has begun to listen for signals once it runs for a moment.
	sleep 1
}
post_all_the_time() {
	kill -USR1 "$WATCHING"
	until_true 10 grep -q posting "$WATCHED"
}
# What was seen, by an expression.
watched() {
	"$NODE" -p "const seen = JSON.parse(require('node:fs').readFileSync(process.argv[1], 'utf8').trim().split('\\n').at(-1)); $1" "$WATCHED" 2>>"$LOG"
}
watched_of() { watched "seen.$1.slice(0, 5).map(({ at, what }) => \`after \${at} ms \${what}\`).join('\\n')"; }
end_watch() {
	kill -TERM "$WATCHING"
	wait "$WATCHING"
	WATCHING=''
	cat "$WATCHED" >>"$LOG"
	local taken
	taken=$(watched seen.taken.length)
	check_empty "$(watched seen.pages) pages while it was done, none of them failed" "$(watched_of failed)"
	check_empty "$taken inquiries while it was done, none of them refused (F1)" "$(watched_of refused)"
	if [ "${taken:-0}" -lt 20 ]; then bad "enough inquiries to tell: $taken"; fi
	until_true 120 waits 0
	check_empty 'each of them was mailed once' "$(not_mailed_once)"
	note "the longest answer: $(watched seen.longest) ms"
}
# The numbers of inquiries that were taken and not mailed, or mailed twice.
not_mailed_once() {
	local number count
	for number in $(watched 'seen.taken.join(" ")'); do
		count=$(mails_of "$WATCH_WORDS $number.")
		if [ "$count" != 1 ]; then echo "$number: $count times"; fi
	done
}
