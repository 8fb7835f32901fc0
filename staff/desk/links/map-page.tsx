import type { Site } from '#lib/site.ts';
import { LinkMap } from '#staff/desk/links/link-map.tsx';
import { MapKey } from '#staff/desk/links/map-key.tsx';
import { MapTable } from '#staff/desk/links/map-table.tsx';
import { toSiteMap } from '#staff/desk/links/to-site-map.ts';
import { WeakSpots } from '#staff/desk/links/weak-spots.tsx';
import { RoomFrame } from '#staff/page/room-frame.tsx';

export function MapPage({ site }: { site: Site }) {
  const map = toSiteMap(site);
  return (
    <RoomFrame path="/desk/map/" heading="How the pages hang together">
      <div className="map-page">
        <LinkMap map={map} />
        <div>
          <MapKey />
          <WeakSpots nodes={map.nodes} />
        </div>
      </div>
      <section>
        <h2>The same in a table</h2>
        <MapTable nodes={map.nodes} />
      </section>
    </RoomFrame>
  );
}
