# What must not go live, and does not: each time one plain message, and what was served is served.

NPM_SETTINGS="$ROOT/etc/npmrc $ROOT/usr/local/etc/npmrc"
BUILD=$SITE/build

try_refuses() {
	refuse_without_packages
	refuse_broken_content
	refuse_without_memory
	refuse_while_updating
	refuse_files
	refuse_without_space
	# The host has read it.
	inside 'systemctl reset-failed' >>"$LOG" 2>&1
}

# The registry is away, and nothing is kept from before.
refuse_without_packages() {
	local file
	sed -i '/"packages": {/,/"version"/s/"version": "[0-9.]*"/"version": "0.9.9"/' "$AUTHOR/package-lock.json"
	publish 'Change the lock file'
	for file in $NPM_SETTINGS; do
		cp "$file" "$file.away"
		printf 'registry=http://127.0.0.1:%s/\nfetch-retries=0\n' "$DEAD_PORT" >"$file"
	done
	mv "$ROOT$BUILD/.npm" "$ROOT$BUILD/.npm-away"
	restart_server
	check_refused 'packages that do not arrive' 'npm|[Pp]ackages' update
	check 'an inquiry is taken all the same' is_taken 'After packages did not arrive.'
	check 'and the server can be restarted (F4)' restart_server
	for file in $NPM_SETTINGS; do mv "$file.away" "$file"; done
	rm -rf "${ROOT:?}$BUILD/.npm" && mv "$ROOT$BUILD/.npm-away" "$ROOT$BUILD/.npm"
	unpublish
}

refuse_broken_content() {
	change_page 'We guarantee that you will be cured.'
	check_refused 'broken content' 'content/pages/fees\.mdx.*promise' update
	check_says 'and the words that are wrong are named' 'guarantee' "$SAID"
	check 'the page is as it was' page_does_not_say "$PAGE" 'We guarantee'
	unpublish
}

# The limit of its unit cannot be enforced by the systemd of a container, so it is set from outside.
refuse_without_memory() {
	local moving
	if ! mkdir -p "$MEMORY/build" 2>/dev/null; then
		note 'the memory of a build cannot be limited on this machine: not tried'
		return
	fi
	echo 350M >"$MEMORY/build/memory.limit_in_bytes"
	while :; do
		builders | while read -r process; do echo "$process" >"$MEMORY/build/tasks"; done 2>/dev/null
		sleep 0.3
	done &
	moving=$!
	check_refused 'a build that takes more memory than it may (F6)' 'killed.*memory' update
	kill "$moving"
	wait "$moving" 2>/dev/null
	note "killed in it for memory: $(awk '/^oom_kill / { print $2 }' "$MEMORY/build/memory.oom_control")"
	until_true 20 rmdir "$MEMORY/build"
}

refuse_while_updating() {
	local updating
	begin_update
	updating=$!
	until_true 60 builds_now
	check_refused 'an update during an update' 'at work|[Aa]nother' update
	end_update "$updating"
	check_same 'the first one ends well' "$ENDED" 0
}

refuse_files() {
	local place=/root/releases was
	take_release_file
	if [ ! -s "$RELEASE_FILE" ]; then
		bad 'a release file, for what follows'
		return
	fi
	inside "rm -rf $place; mkdir $place"
	cp "$RELEASE_FILE" "$ROOT$place/whole.tar.gz"

	check_refused 'a file that is not there' 'There is no' update $place/none.tar.gz
	inside "echo 'words' >$place/words.tar.gz; tar -czf $place/other.tar.gz /etc/hostname; head -c 3000000 $place/whole.tar.gz >$place/cut.tar.gz" >>"$LOG" 2>&1
	check_refused 'a file of words' 'no release file|not a release' update $place/words.tar.gz
	check_refused 'an archive of something else' 'no release file|not a release' update $place/other.tar.gz
	check_refused 'a release file that was cut off' 'cut off|damaged' update $place/cut.tar.gz

	# Each under an id of its own.
	craft changed 'echo more >>pages/index.html'
	check_refused 'a release in which a file was changed' 'SHA-256|not as it was made' update $place/changed.tar.gz
	craft elsewhere 'sed -i "s|https://example.org|https://other.example.net|" build.json; sum'
	check_refused 'a release for another name' 'other\.example\.net' update $place/elsewhere.tar.gz
	craft broken 'echo "console.error(\"broken on purpose\"); process.exit(3)" >server.mjs; sum'
	check_refused 'a release whose server ends at once' 'broken on purpose' update $place/broken.tar.gz
	craft silent 'echo "setInterval(() => {}, 1000)" >server.mjs; sum'
	check_refused 'a release whose server never answers' 'did not start|not well|does not answer' update $place/silent.tar.gz
	craft nginx 'echo "no_such_word on;" >>nginx/headers.conf; sum'
	check_refused 'a release that nginx does not understand' 'nginx' update $place/nginx.tar.gz
	craft linked 'ln -sf /etc/shadow pages/shadow.txt'
	check_refused 'a release with a link in it' 'link' update $place/linked.tar.gz
	# Under the id of what is served, with another server.
	craft same 'echo "process.exit(3)" >server.mjs; sum' "$(basename "$RELEASE_FILE" | grep -oE '[0-9a-f]{64}')"
	was=$(sums_of_current)
	site update $place/same.tar.gz
	check_same 'another release under the id of the one that is served: that one stays as it is' "$(sums_of_current)" "$was"
	check 'what is served is whole' is_served_whole
	check 'and the server can be restarted' restart_server
	inside "rm -rf $place"
}
sums_of_current() { inside "cd $SITE/current && sha256sum SHA256SUMS && sha256sum --quiet -c SHA256SUMS"; }
# craft NAME SCRIPT [ID]: the release file, with something changed in it. `sum` in the script makes its sums fit.
craft() {
	inside '
		name=$1 script=$2 id=${3:-$(echo "$1" | sha256sum | cut -c 1-64)}
		cd /root/releases && rm -rf "$name" && mkdir "$name" && tar -xzf whole.tar.gz -C "$name" && cd "$name" || exit 1
		was=$(ls); was=${was#release-}
		sum() { sed -i "s/$was/$id/" build.json; find . -type f ! -name SHA256SUMS -printf "%P\0" | sort -z | xargs -0 sha256sum >SHA256SUMS; }
		mv "release-$was" "release-$id" 2>/dev/null
		cd "release-$id" && eval "$script" && cd .. && tar -czf "../$name.tar.gz" . --transform "s|^\./||" --exclude=. "release-$id" && cd .. && rm -rf "$name"' \
		"$@" >>"$LOG" 2>&1 || bad "a crafted release, \"$1\""
}

# The disk has 40 MB left.
refuse_without_space() {
	cp "$RELEASE_FILE" "$ROOT/root/release.tar.gz"
	inside 'fallocate -l "$(($(df --output=avail -B1 / | tail -1) - 40000000))" /filled; df -m /' >>"$LOG" 2>&1
	check_refused 'a disk that is full, and a release file' 'free|space|full' update /root/release.tar.gz
	check_refused 'a disk that is full, and a release that is made here' 'ENOSPC|[Nn]o space|MB free|disk is full' update
	check 'pages are sent all the same' answers / 200
	inside 'rm -f /filled /root/release.tar.gz'
	check 'and with room again, the form takes an inquiry' until_true 30 is_taken 'After the disk was full.'
}
