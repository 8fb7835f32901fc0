# root reads the files of a release for nginx, and a word such as `error_log` among them would write where root can. So they may hold nothing but what
# build/hosts/to-nginx.ts writes: headers, and which address has which.

# odd_line_for_nginx FOLDER: the first line that is none of these, where it stands, or nothing.
odd_line_for_nginx() {
	local name line block
	# A backslash before a quotation mark or another backslash could let a text end where it does not seem to.
	local text='("([^"\]|\\[^"\])*"|'\''[^'\''\]*'\'')' variable='\$[a-z_]+'
	local -A may=(
		# A key in words could be one of nginx's own, such as `include`.
		[maps]="map ($text|$variable) \\\$(answer|rule_[a-z_]+|site_[a-z_]+) \{"
		[maps map]="(default|\"(~([^\"\\]|\\\\[^\"\\])*|server|found|moved|fault)\") ($text|$variable);"
		[headers]="(add_header [A-Za-z-]+ ($text|$variable) always|proxy_hide_header [A-Za-z-]+);"
		[types]="(types \{|default_type [a-z/-]+;|location = $text \{)"
		[types types]='"[a-z]+/[^"\]*"( [a-z0-9]+)+;'
		[types location]="(types \{\}|default_type $text;|try_files \\\$asked_file_first @server;)"
	)
	if LC_ALL=C grep -qaP '[\x00-\x09\x0b-\x1f\x7f]' "$1"/nginx/{maps,headers,types}.conf; then
		say 'a character that belongs in no text.'
		return
	fi
	for name in maps headers types; do
		block=''
		while IFS= read -r line || [ -n "$line" ]; do
			line=${line#"${line%%[! ]*}"}
			if [ "$line" = '}' ] && [ -n "$block" ]; then
				block=''
			elif [ -n "$line" ]; then
				if [[ ! $line =~ ^${may[$name$block]}$ ]]; then
					say "nginx/$name.conf: $line"
					return
				fi
				if [[ $line == *'{' ]]; then block=" ${line%% *}"; fi
			fi
		done <"$1/nginx/$name.conf"
	done
}
