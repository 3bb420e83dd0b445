-- Putting a register here, putting lines back, and attached files.

create or replace function put_register(line_zero text, ends_seq bigint, ends_hash text, out at_seq bigint, out at_hash text)
  language plpgsql volatile security definer set search_path = export_docket, pg_temp as $$
declare
  who member%rowtype := caller(true);
  parsed json := checked_entry(line_zero, null);
  first_hash text := chained('', line_zero);
  its_id uuid;
begin
  begin
    its_id := (parsed ->> 'register')::uuid;
  exception when others then
    its_id := null;
  end;
  if its_id is null or (parsed ->> 'format') is distinct from 'export-docket-journal' or ends_seq is null or ends_seq < 0
    or ends_hash is null or (ends_seq = 0 and ends_hash <> first_hash) then
    raise exception using errcode = 'XD004', message = 'this is not the first line of a register';
  end if;
  insert into register (id, header, seq, hash, through_seq, through_hash, founded_by)
    values (its_id, line_zero, 0, first_hash, ends_seq, ends_hash, session_user)
    on conflict do nothing;
  select r.seq, r.hash into at_seq, at_hash from register r where r.id = its_id and r.header = line_zero;
  if not found then
    raise exception using errcode = 'XD006', message = (select r.id::text from register r);
  end if;
end
$$;

-- Lines of other persons are taken only from whoever puts the register here, until it is complete, and from whom the administrator
-- has allowed it for a time, after an older backup was restored. The chain proves them; put_back marks them.
create or replace function put_lines(after_seq bigint, after_hash text, entries text[], commands uuid[], out at_seq bigint, out at_hash text)
  language plpgsql volatile security definer set search_path = export_docket, pg_temp as $$
declare
  who member%rowtype := caller(true);
  now_at register%rowtype;
begin
  select * into now_at from register for update;
  if not found then
    raise exception using errcode = 'XD005', message = 'no register was put here yet';
  end if;
  if not (now_at.seq < now_at.through_seq and now_at.founded_by = session_user)
    and coalesce(who.may_put_back_until, '-infinity') < clock_timestamp() then
    raise exception using errcode = 'XD008', message = 'the administrator has not allowed this login to put lines back';
  end if;
  at_seq := now_at.seq;
  at_hash := now_at.hash;
  if (at_seq, at_hash) is distinct from (after_seq, after_hash) or cardinality(entries) is distinct from cardinality(commands) then
    raise exception using errcode = 'XD010', message = 'these lines do not follow the head';
  end if;
  for i in 1 .. cardinality(entries) loop
    perform checked_entry(entries[i], at_seq + 1);
    at_seq := at_seq + 1;
    at_hash := chained(at_hash, entries[i]);
    if at_seq = now_at.through_seq and at_hash <> now_at.through_hash then
      raise exception using errcode = 'XD010', message = 'these lines are not those of the register that is put here';
    end if;
    insert into line (seq, hash, json, command, login, put_back) values (at_seq, at_hash, entries[i], commands[i], session_user, true);
  end loop;
  update register set seq = at_seq, hash = at_hash where at_seq > now_at.seq;
  perform pg_notify('export_docket', at_seq || ' ' || at_hash);
end
$$;

create or replace function holds(files text[]) returns setof text language plpgsql stable security definer set search_path = export_docket, pg_temp as $$
begin
  perform caller(false);
  return query select f.sha256 from file f where f.sha256 = any (files);
end
$$;

create or replace function put_piece(its_file text, at_place int, content bytea) returns void
  language plpgsql volatile security definer set search_path = export_docket, pg_temp as $$
begin
  perform caller(true);
  if not exists (select from file f where f.sha256 = its_file) then
    insert into piece (sha256, login, place, bytes) values (its_file, session_user, at_place, content)
      on conflict (sha256, login, place) do update set bytes = excluded.bytes;
  end if;
exception when check_violation or not_null_violation then
  raise exception using errcode = 'XD011', message = 'this is no piece of a file';
end
$$;

create or replace function finish_file(its_file text, count_of_pieces int) returns void
  language plpgsql volatile security definer set search_path = export_docket, pg_temp as $$
declare
  whole text;
begin
  perform caller(true);
  if exists (select from file f where f.sha256 = its_file) then
    return;
  end if;
  select encode(sha256(string_agg(p.bytes, ''::bytea order by p.place)), 'hex') into whole
    from piece p where p.sha256 = its_file and p.login = session_user and p.place < count_of_pieces
    having count(*) = count_of_pieces;
  if whole is distinct from its_file then
    raise exception using errcode = 'XD011', message = 'the pieces are not those of this file';
  end if;
  insert into file (sha256, login, pieces) values (its_file, session_user, count_of_pieces) on conflict do nothing;
end
$$;

create or replace function get_piece(its_file text, at_place int, out bytes bytea, out pieces int) returns setof record
  language plpgsql stable security definer set search_path = export_docket, pg_temp as $$
begin
  perform caller(false);
  return query select p.bytes, f.pieces from file f join piece p using (sha256, login) where f.sha256 = its_file and p.place = at_place;
end
$$;

-- Nobody but the owner reads or writes a table; members call these functions.
revoke all on all tables in schema export_docket from public;
revoke all on all functions in schema export_docket from public;
grant usage on schema export_docket to export_docket_member;
grant execute on function office_version(), head(), lines_after(bigint, int), known(uuid[]), append(bigint, text, text, uuid), take_turn(), end_turn(),
  put_register(text, bigint, text), put_lines(bigint, text, text[], uuid[]),
  holds(text[]), put_piece(text, int, bytea), finish_file(text, int), get_piece(text, int) to export_docket_member;
commit;
