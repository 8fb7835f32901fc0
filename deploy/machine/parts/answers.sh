# What someone has to say once: from a file, from what was said before, or asked.

# Read by their names.
# shellcheck disable=SC2034
SITE_NAME='' OTHER_NAMES='' CERTIFICATE_EMAIL='' SOURCE='' SMTP_URL='' INQUIRY_TO='' INQUIRY_FROM='' ROOM='' STAFF_NAME='' OWNER_EMAIL=''

# In this order. The ones that are secret go to the server's settings, and nowhere else.
OPEN_ANSWERS='SITE_NAME OTHER_NAMES CERTIFICATE_EMAIL SOURCE ROOM STAFF_NAME OWNER_EMAIL'
SERVER_ANSWERS='SMTP_URL INQUIRY_TO INQUIRY_FROM'

question_of() {
	case $1 in
	SITE_NAME) say 'The name of the site, such as example.org' ;;
	OTHER_NAMES) say 'Other names that lead to it, such as www.example.org (or nothing)' ;;
	CERTIFICATE_EMAIL) say 'Where the certificate authority may write to (or nothing)' ;;
	SOURCE) say 'The address of the Git repository (nothing, if releases come as files)' ;;
	ROOM) say 'Should the staff room run here: yes or no' ;;
	STAFF_NAME) say 'The name at which staff sign in, such as staff.example.org (nothing: the room answers this machine alone)' ;;
	OWNER_EMAIL) say 'Who is told by mail when contact data, crisis lines or redirects change (or nothing)' ;;
	SMTP_URL) say 'The mail server for inquiries, such as smtps://name:password@mail.example.org (nothing: no form)' ;;
	INQUIRY_TO) say 'The mailbox that inquiries are sent to' ;;
	INQUIRY_FROM) say 'The address that they are sent from' ;;
	esac
}

is_name() { [[ $1 =~ ^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$ ]] && [ ${#1} -le 253 ]; }
is_mailbox() { [[ $1 =~ ^[^[:space:]@\"\'\\\<\>]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}$ ]]; }

# What is wrong with an answer, in a sentence; nothing, if it will do.
fault_of() {
	local value=$2 name
	case $1 in
	SITE_NAME)
		if [ -z "$value" ]; then say 'SITE_NAME is missing. Write the name of the site, as in SITE_NAME=example.org'; fi
		if [ -n "$value" ] && ! is_name "$value"; then
			say "SITE_NAME is \"$value\", which is no name of a site. Write it in small letters, without https:// and slashes, as in SITE_NAME=example.org"
		fi
		;;
	OTHER_NAMES)
		for name in $value; do
			if ! is_name "$name"; then say "OTHER_NAMES has \"$name\", which is no name of a site. Write names with a space between them, as in OTHER_NAMES=www.example.org"; fi
		done
		;;
	CERTIFICATE_EMAIL | INQUIRY_TO | INQUIRY_FROM)
		if [ -n "$value" ] && ! is_mailbox "$value"; then say "$1 is \"$value\", which is no mail address. Write it as in $1=office@example.org"; fi
		if [ -z "$value" ] && [ "$1" != CERTIFICATE_EMAIL ] && [ -n "$SMTP_URL" ]; then say "$1 is missing, and inquiries cannot be mailed without it. Write it as in $1=office@example.org"; fi
		if [ -n "$value" ] && [ "$1" != CERTIFICATE_EMAIL ] && [ -z "$SMTP_URL" ]; then say "$1 is there, and SMTP_URL is missing. Write the mail server as in SMTP_URL=smtps://name:password@mail.example.org, or leave out all three for a site without the form"; fi
		;;
	SOURCE)
		if [[ $value =~ [[:space:]] || $value == -* ]]; then say "SOURCE is \"$value\", which is no address of a Git repository. Write it as in SOURCE=https://git.example.org/site.git"; fi
		;;
	ROOM)
		if [[ ! $value =~ ^(yes|no)$ ]]; then say "ROOM is \"$value\". Write ROOM=yes if staff write the pages on this machine, else ROOM=no"; fi
		if [ "$value" = yes ] && [ -z "$SOURCE" ]; then say 'ROOM is "yes", and SOURCE is missing: the staff room needs the Git repository. Write its address as in SOURCE=https://git.example.org/site.git'; fi
		;;
	STAFF_NAME)
		if [ -n "$value" ] && ! is_name "$value"; then
			say "STAFF_NAME is \"$value\", which is no name of a site. Write it in small letters, without https:// and slashes, as in STAFF_NAME=staff.example.org"
		elif [ -n "$value" ] && [[ " $SITE_NAME $OTHER_NAMES " == *" $value "* ]]; then
			say "STAFF_NAME is \"$value\", which leads readers to the site. Write a name of its own for the staff room, as in STAFF_NAME=staff.example.org"
		fi
		if [ -n "$value" ] && [ "$ROOM" != yes ]; then say "STAFF_NAME is there, and ROOM is \"$ROOM\". Write ROOM=yes, or leave STAFF_NAME out"; fi
		;;
	OWNER_EMAIL)
		if [ -n "$value" ] && ! is_mailbox "$value"; then say "OWNER_EMAIL is \"$value\", which is no mail address. Write it as in OWNER_EMAIL=office@example.org"; fi
		if [ -n "$value" ] && [ "$ROOM" != yes ]; then say "OWNER_EMAIL is there, and ROOM is \"$ROOM\". Write ROOM=yes, or leave OWNER_EMAIL out"; fi
		if [ -n "$value" ] && [ -z "$SMTP_URL" ]; then say 'OWNER_EMAIL is there, and SMTP_URL is missing. Write the mail server as in SMTP_URL=smtps://name:password@mail.example.org, or leave OWNER_EMAIL out'; fi
		;;
	SMTP_URL)
		# It may hold a password, so it is not repeated.
		if [ -n "$value" ] && [[ ! $value =~ ^smtps?://[^[:space:]\"\'\\]+$ ]]; then say 'SMTP_URL is not the address of a mail server. Write it as in SMTP_URL=smtps://name:password@mail.example.org, without quotation marks, and with other characters of the password percent-encoded'; fi
		;;
	esac
}

# read_answers FILE: into the variables of their names. Says every line that is none.
read_answers() {
	local line name value number=0
	while IFS= read -r line || [ -n "$line" ]; do
		number=$((number + 1))
		line=${line%$'\r'}
		if [[ -z $line || $line == \#* ]]; then continue; fi
		name=${line%%=*} value=${line#*=}
		# It follows from the others.
		if [ "$name" = FORM ]; then continue; fi
		if [[ $line != *=* || " $OPEN_ANSWERS $SERVER_ANSWERS " != *" $name "* ]]; then
			say "Line $number of $1 is no answer. The answers are: $OPEN_ANSWERS $SERVER_ANSWERS"
			continue
		fi
		printf -v "$name" '%s' "$value"
	done <"$1"
}

# The faults of all answers.
faults_of_answers() {
	local name
	for name in $OPEN_ANSWERS $SERVER_ANSWERS; do fault_of "$name" "${!name}"; done
}

ask_all() {
	local name value before fault
	say 'A few questions; Enter takes what stands in brackets. The answers are kept in /etc.'
	for name in SITE_NAME OTHER_NAMES CERTIFICATE_EMAIL SOURCE ROOM STAFF_NAME SMTP_URL INQUIRY_TO INQUIRY_FROM OWNER_EMAIL; do
		if [[ $name == INQUIRY_* && -z $SMTP_URL ]]; then continue; fi
		if [[ $name == STAFF_NAME && $ROOM != yes || $name == OWNER_EMAIL && ($ROOM != yes || -z $SMTP_URL) ]]; then continue; fi
		before=${!name}
		while :; do
			if [ "$name" = SMTP_URL ] && [ -n "$SMTP_URL" ]; then value='as before'; else value=${!name}; fi
			printf '%s%s: ' "$(question_of "$name")" "${value:+ [$value]}"
			IFS= read -r value || stop 'The answers ended before the questions did.' 'Give them in a file: --answers FILE'
			if [ -n "$value" ]; then printf -v "$name" '%s' "$value"; fi
			# What depends on a later answer is looked at in the end.
			fault=$(fault_of "$name" "${!name}")
			if [ -z "$fault" ]; then break; fi
			say "$fault"
			printf -v "$name" '%s' "$before"
		done
	done
}

# get_answers [FILE]
get_answers() {
	local faults
	ROOM=${ROOM:-no}
	if [ -f "$ANSWERS" ]; then read_answers "$ANSWERS" >/dev/null; fi
	if [ -f "$SERVER_ENV" ]; then
		read_answers <(grep -E '^(SMTP_URL|INQUIRY_TO|INQUIRY_FROM)=' "$SERVER_ENV") >/dev/null
	fi
	if [ -n "${1:-}" ]; then
		if [ ! -f "$1" ]; then stop "There is no file \"$1\" with answers."; fi
		faults=$(read_answers "$1")
		if [ -n "$faults" ]; then stop "$faults"; fi
		read_answers "$1"
	elif [ ! -f "$ANSWERS" ]; then
		if [ ! -t 0 ]; then stop 'Nothing is known of the site yet, and there is no terminal to ask at.' 'Give the answers in a file: --answers FILE (docs/running.md has one)'; fi
		ask_all
	else
		say "As answered before, in $ANSWERS and $SERVER_ENV; other answers: --answers FILE"
	fi
	faults=$(faults_of_answers)
	if [ -n "$faults" ]; then stop "$faults" 'Nothing was changed.'; fi
}

# What was answered before, for every command but `install`.
need_answers() {
	if [ ! -f "$ANSWERS" ]; then stop "There is no $ANSWERS, so the site is not installed here." "First: $0 install"; fi
	read_answers "$ANSWERS" >/dev/null
}

keep_answers() {
	local name text
	text="# What \`$NAME install\` was told. To change an answer: $NAME install --answers FILE"
	for name in $OPEN_ANSWERS; do text+=$'\n'"$name=${!name}"; done
	# For whoever builds, who may not know the mail server.
	text+=$'\n'"FORM=${SMTP_URL:+yes}"
	write "$ANSWERS" 644 "$text"
	text=$(grep -vE '^(SMTP_URL|INQUIRY_TO|INQUIRY_FROM)=' "$SERVER_ENV" 2>/dev/null || true)
	if [ -z "$text" ]; then text='# Settings of the server (docs/inquiries.md), for root alone. They take effect with: return-2-intimacy install'; fi
	if [ -n "$SMTP_URL" ]; then
		if ! grep -q '^INQUIRY_KEYS=.' <<<"$text"; then text+=$'\n'"INQUIRY_KEYS=$(head -c 32 /dev/urandom | base64)"; fi
		for name in $SERVER_ANSWERS; do text+=$'\n'"$name=${!name}"; done
	fi
	write "$SERVER_ENV" 600 "$text"
	keep_room_answers
}

# The room has the password of the mail server, and a way to it, only where it sends mail.
keep_room_answers() {
	local text walls=$UNITS/$STAFF_UNIT.d/mail.conf
	if [ "$ROOM" != yes ]; then
		rm -rf "$ROOM_ENV" "$walls"
		return
	fi
	text="# Settings of the staff room, for root alone. \`$NAME install\` writes them from the answers."
	text+=$'\n'"SITE_URL=https://$SITE_NAME"$'\n'"INQUIRY_FORM=${SMTP_URL:+yes}"
	if [ -n "$STAFF_NAME" ]; then text+=$'\n'"STAFF_URL=https://$STAFF_NAME"; fi
	if [ -n "$OWNER_EMAIL" ]; then text+=$'\n'"OWNER_EMAIL=$OWNER_EMAIL"$'\n'"SMTP_URL=$SMTP_URL"$'\n'"INQUIRY_FROM=$INQUIRY_FROM"; fi
	write "$ROOM_ENV" 600 "$text"
	if [ -n "$OWNER_EMAIL" ]; then
		write "$walls" 644 "# Written by \`$NAME install\`: a mail server may be anywhere, and systemd knows addresses alone.
[Service]
IPAddressAllow=
IPAddressDeny=
IPAddressDeny=link-local multicast"
	else
		rm -f "$walls"
	fi
}
