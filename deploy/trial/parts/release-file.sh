# A release that was made elsewhere, on a machine with neither npm nor Git nor a browser, in 512 MB.

try_release_file() {
	local begun
	unpack_release
	check_not 'npm is not here' inside 'command -v npm'
	check_not 'nor Git' inside 'command -v git'
	write_answers
	forget_peak_memory
	if limit_memory 512M; then ok 'the machine has 512 MB'; else note 'memory cannot be limited on this machine: only measured'; fi
	begun=$(date +%s.%N)

	# A name that leads elsewhere is only seen once this machine answers at its own.
	sed -i "s/^OTHER_NAMES=.*/OTHER_NAMES=$ELSEWHERE/" "$ROOT/root/answers"
	COMMAND=/root/release/deploy/site check_refused 'install, with a name that does not point here' "$ELSEWHERE" \
		install --answers /root/answers --release /root/release.tar.gz
	write_answers
	check_follow 'the text, word for word, with the right answers after that' from-a-release-file
	check 'the first page is served' until_true 10 answers / 200
	note "from nothing to a served site, with a release from elsewhere: $(seconds_since "$begun") s"
	check 'whole' is_served_whole
	check 'an inquiry is taken, and mailed once' is_taken_and_mailed 'On the second machine.'
	check_site 'status' status

	check_site 'install once more' install --answers /root/answers --release /root/release.tar.gz
	check 'serves as before' is_served_whole
	check_site 'and without words, as answered before' install
	check 'serves as before' is_served_whole
	check_refused 'back, where there is only one release' '[Oo]nly|no release|none' back
	check_site 'update with the same file' update /root/release.tar.gz
	check 'serves as before' is_served_whole
	check_refused 'update without a file, where nothing can be made' 'file' update
	check_not 'npm is not here, in the end' inside 'command -v npm'
	check_empty 'nothing was killed for memory' "$(awk '/^oom_kill [1-9]/' "$MEMORY/memory.oom_control" 2>/dev/null)"
	note "memory of the machine at most: $(peak_memory) MB, with what the kernel kept of files; of the server: $(server_memory) MB"
	check_same 'after a reboot' "$(reboot_machine && until_true 30 is_served_whole && echo served)" served
	limit_memory -1
}
