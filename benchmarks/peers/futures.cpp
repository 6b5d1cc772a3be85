// The futures of InfraTco written again in C++: same generator, drivers, month step and statistics, on the tables that
// `InfraTco.Peers export` writes.
// usage: futures MODEL [--paths N] [--threads N]
#include "lanes.hpp"
#include "statistics.hpp"
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <memory>
#include <omp.h>
#include <sstream>
#include <string>

namespace {

// --- The model: rows of what is the same for all paths, in the order in which the step reads them. ---

struct FutureRow {
    float electricityPersistence, electricityShock, jumpMean, jumpDeviation, electricityCentre, computeShock, reboundSize, computeCentre,
        releaseCorrection, releaseInverseMean, resaleResponse, softwareInResale, resaleCentre, utilisationPersistence, utilisationShock, demandPersistence, demandShock, utilisationCentre,
        utilisationInverse, gridCarbonShock, gridCarbonCentre, carbonPriceShock, carbonPriceCentre, carbonPriceFloor, carbonPriceCeiling,
        shortRatePersistence, shortRateShock, shortRateCentre, capexShock, capexCentre, weatherPersistence, weatherShock, weatherCentre,
        softwareInUtilisation, softwareInPrice;
};
const char* const FutureNames[] = {
    "ElectricityPersistence", "ElectricityShock", "JumpMean", "JumpDeviation", "ElectricityCentre", "ComputeShock", "ReboundSize",
    "ComputeCentre", "ReleaseCorrection", "ReleaseInverseMean", "ResaleResponse", "SoftwareInResale", "ResaleCentre", "UtilisationPersistence", "UtilisationShock", "DemandPersistence",
    "DemandShock", "UtilisationCentre", "UtilisationInverse", "GridCarbonShock", "GridCarbonCentre", "CarbonPriceShock",
    "CarbonPriceCentre", "CarbonPriceFloor", "CarbonPriceCeiling", "ShortRatePersistence", "ShortRateShock", "ShortRateCentre",
    "CapexShock", "CapexCentre", "WeatherPersistence", "WeatherShock", "WeatherCentre", "SoftwareInUtilisation", "SoftwareInPrice"};
static_assert(sizeof(FutureRow) / sizeof(float) == std::size(FutureNames));

struct Polynomial { float c[5]; };

struct PlanRow {
    float hours, working, reserve, utilisation, busyKw, idleKw, emptyKw, networkKw, inverseDesignKw, workingGpus, relativeThroughput,
        electricityIndex, demandPrice, waterPrice, carbonIndex, marketIntensity, locationInMarket, lossFactor, carbonPrice, servers,
        otherCapital, fixedOpex, replacements, replacementPrice, assetArrival, assetAgeing, generationStep, assetFloor, assetCeiling, saleFactor,
        buildingResidual, computePrice, discountStart, discountEnd;
    // Not columns: what the row points to elsewhere in the exported text.
    float failureNoise, failureInverse;
    Polynomial electrical, mechanical, water, energyCost, carbonDirect, carbonUpstream, coolingLoad, liquidCoolingLoad, waterConsumption, peak;
};
const char* const PlanNames[] = {
    "Hours", "Working", "Reserve", "Utilisation", "BusyKw", "IdleKw", "EmptyKw", "NetworkKw", "InverseDesignKw", "WorkingGpus",
    "RelativeThroughput", "ElectricityIndex", "DemandPrice", "WaterPrice", "CarbonIndex", "MarketIntensity", "LocationInMarket",
    "LossFactor", "CarbonPrice", "Servers", "OtherCapital", "FixedOpex", "Replacements", "ReplacementPrice", "AssetArrival",
    "AssetAgeing", "GenerationStep", "AssetFloor", "AssetCeiling", "SaleFactor", "BuildingResidual", "ComputePrice", "DiscountStart", "DiscountEnd"};
static_assert(offsetof(PlanRow, failureNoise) / sizeof(float) == std::size(PlanNames));
const char* const PolynomialNames[] = {
    "Electrical", "Mechanical", "WaterWithdrawal", "EnergyCost", "CarbonDirect", "CarbonUpstream",
    "CoolingLoad", "LiquidCoolingLoad", "WaterConsumption", "Peak"};

struct ProfileRange { double below, low, high; };

struct System {
    std::string id;
    std::vector<PlanRow> rows;
    ProfileRange power, throughput, price;
    uint32_t streamGroup;
    float failureDeviation, embodiedKg, perInstalledGpuHour, perEnergisedHour, networkKwh, fanShare, gridWaterM3PerKwh;
    bool marketBased;
};

struct Model {
    int months;
    bool sells;
    KeySchedule key;
    std::vector<FutureRow> future;
    float cholesky[45];
    float releaseStep;
    std::vector<uint32_t> jumpThresholds, firstThresholds, gapThresholds;
    uint32_t reboundThreshold;
    int mostReleases;
    std::vector<System> systems;
};

struct Reader {
    std::vector<std::string> planColumns, planPolynomials, futureColumns;
    std::map<std::string, std::vector<double>> values;

    static int place(const std::vector<std::string>& names, const std::string& name) {
        const auto at = std::find(names.begin(), names.end(), name);
        if (at == names.end()) {
            std::fprintf(stderr, "the model has no column %s\n", name.c_str());
            std::exit(2);
        }
        return (int)(at - names.begin());
    }

    std::vector<uint32_t> words(const std::string& name) {
        const auto& v = values[name];
        return {v.begin(), v.end()};
    }

    double one(const std::string& name) { return values.at(name).at(0); }

    ProfileRange range(const std::string& name) {
        const auto& v = values.at(name);
        return {v.at(0), v.at(1), v.at(2)};
    }

    void finish(Model& m) {
        m.months = (int)one("months");
        m.sells = one("sells") != 0;
        m.key = KeySchedule((uint64_t)one("seed"));
        const auto& f = values.at("future");
        m.future.resize((size_t)m.months);
        for (int month = 0; month < m.months; month++)
            for (size_t i = 0; i < std::size(FutureNames); i++)
                (&m.future[(size_t)month].electricityPersistence)[i] =
                    (float)f[(size_t)month * futureColumns.size() + (size_t)place(futureColumns, FutureNames[i])];
        for (size_t i = 0; i < 45; i++)
            m.cholesky[i] = (float)f[(size_t)m.months * futureColumns.size() + i];
        m.releaseStep = (float)one("releaseStep");
        m.jumpThresholds = words("jumpThresholds");
        m.firstThresholds = words("firstThresholds");
        m.gapThresholds = words("gapThresholds");
        m.reboundThreshold = (uint32_t)one("reboundThreshold");
        m.mostReleases = (int)one("mostReleases");
    }

    System system(const std::string& id, int months) {
        System s{};
        s.id = id;
        s.rows.resize((size_t)months);
        const auto& plan = values.at("plan");
        for (int month = 0; month < months; month++) {
            PlanRow& row = s.rows[(size_t)month];
            for (size_t i = 0; i < std::size(PlanNames); i++)
                (&row.hours)[i] = (float)plan[(size_t)month * planColumns.size() + (size_t)place(planColumns, PlanNames[i])];
            row.failureNoise = (float)values.at("failureNoise").at((size_t)month);
            row.failureInverse = (float)values.at("failureInverse").at((size_t)month);
            const size_t offset = (size_t)months * planColumns.size()
                + (size_t)values.at("calendar").at((size_t)month) * planPolynomials.size() * 5;
            for (size_t p = 0; p < std::size(PolynomialNames); p++)
                for (size_t i = 0; i < 5; i++)
                    (&row.electrical)[p].c[i] = (float)plan[offset + (size_t)place(planPolynomials, PolynomialNames[p]) * 5 + i];
        }
        s.power = range("power");
        s.throughput = range("throughput");
        s.price = range("price");
        s.streamGroup = (uint32_t)one("streamGroup");
        s.failureDeviation = (float)one("failureDeviation");
        s.embodiedKg = (float)one("embodiedKg");
        s.perInstalledGpuHour = (float)(1 / one("installedGpuHours"));
        s.perEnergisedHour = (float)(1 / one("energisedHours"));
        s.networkKwh = (float)one("networkKwh");
        s.fanShare = (float)one("fanShare");
        s.gridWaterM3PerKwh = (float)one("gridWaterM3PerKwh");
        s.marketBased = one("marketBased") != 0;
        return s;
    }
};

Model readModel(const char* path) {
    std::ifstream file(path);
    if (!file) {
        std::fprintf(stderr, "cannot read %s\n", path);
        std::exit(2);
    }
    Reader reader;
    Model model{};
    std::vector<std::string> ids;
    std::string line;
    while (std::getline(file, line)) {
        std::istringstream words(line);
        std::string name, word;
        words >> name;
        std::vector<std::string> rest;
        while (words >> word)
            rest.push_back(word);
        if (name == "planColumns")
            reader.planColumns = rest;
        else if (name == "planPolynomials")
            reader.planPolynomials = rest;
        else if (name == "futureColumns")
            reader.futureColumns = rest;
        else if (name == "system")
            ids.push_back(rest.at(0));
        else {
            auto& v = reader.values[name];
            v.clear();
            for (const auto& w : rest)
                v.push_back(std::strtod(w.c_str(), nullptr));
            if (name == "months")
                model.months = (int)v.at(0);
            else if (name == "marketBased") // the last line of a system
                model.systems.push_back(reader.system(ids.back(), model.months));
        }
    }
    reader.finish(model);
    return model;
}

// --- One path: drivers. ---

struct Innovations { F z[9], jumpSize, failures, jumps, rebounds; };

struct FutureState { F electricity, compute, utilisation, demand, gridCarbon, carbonPrice, shortRate, shortRateIntegral, capex, weather, released, software; };

struct Drivers { F electricityPrice, utilisation, gridCarbon, carbonPrice, mechanical, capex, assetStep, computePrice, discount; };

INLINE F countAtOrAbove(U word, const std::vector<uint32_t>& thresholds) {
    F count{};
    for (const uint32_t t : thresholds)
        count += selectBelow(word, allWords(t), F{}, all(1));
    return count;
}

INLINE void draw(const Model& m, uint32_t path, uint32_t month, Innovations& x) {
    Words w = threefry(m.key, path, month, 0);
    normals(w.a, w.b, x.z[0], x.z[1]);
    normals(w.c, w.d, x.z[2], x.z[3]);
    w = threefry(m.key, path, month, 1);
    normals(w.a, w.b, x.z[4], x.z[5]);
    normals(w.c, w.d, x.z[6], x.z[7]);
    w = threefry(m.key, path, month, 2);
    normals(w.a, w.b, x.z[8], x.jumpSize);
    x.failures = normal(w.c);
    x.jumps = countAtOrAbove(w.d, m.jumpThresholds);
    x.rebounds = selectBelow(rotate<16>(w.d), allWords(m.reboundThreshold), all(1), F{});
}

INLINE void correlate(const float* cholesky, Innovations& x) {
    F y[9];
    const float* l = cholesky;
    for (int i = 0; i < 9; i++) {
        F sum = *l++ * x.z[0];
        for (int j = 1; j <= i; j++)
            sum = fma(all(*l++), x.z[j], sum);
        y[i] = sum;
    }
    for (int i = 0; i < 9; i++)
        x.z[i] = y[i];
}

INLINE void advance(const FutureRow& r, const Innovations& x, F release, FutureState& s, Drivers& d) {
    const F jumps = fma(x.jumps, all(r.jumpMean), root(x.jumps) * r.jumpDeviation * x.jumpSize);
    s.electricity = fma(all(r.electricityPersistence), s.electricity, fma(all(r.electricityShock), x.z[0], jumps));
    d.electricityPrice = exponential(s.electricity - r.electricityCentre);

    const F before = s.compute;
    s.compute = fma(all(r.computeShock), x.z[1], fma(x.rebounds, all(r.reboundSize), s.compute));
    s.released *= release;
    const F rents = fma(all(r.softwareInResale), s.software, r.resaleResponse * (s.compute - before));
    d.assetStep = exponential(rents - r.resaleCentre) * release * r.releaseCorrection;
    d.computePrice = exponential(fma(all(r.softwareInPrice), s.software, s.compute - r.computeCentre)) * s.released * r.releaseInverseMean;

    s.utilisation = fma(all(r.utilisationPersistence), s.utilisation, r.utilisationShock * x.z[2]);
    s.demand = fma(all(r.demandPersistence), s.demand, r.demandShock * x.z[3]);
    d.utilisation = r.utilisationInverse / (1.0f + exponential(-fma(all(r.softwareInUtilisation), s.software, r.utilisationCentre + s.utilisation + s.demand)));

    s.gridCarbon = fma(all(r.gridCarbonShock), x.z[4], s.gridCarbon);
    s.carbonPrice = fma(all(r.carbonPriceShock), x.z[5], s.carbonPrice);
    d.gridCarbon = exponential(s.gridCarbon - r.gridCarbonCentre);
    d.carbonPrice = min(all(r.carbonPriceCeiling), max(all(r.carbonPriceFloor), exponential(s.carbonPrice + r.carbonPriceCentre)));

    s.weather = fma(all(r.weatherPersistence), s.weather, r.weatherShock * x.z[8]);
    s.shortRate = fma(all(r.shortRatePersistence), s.shortRate, r.shortRateShock * x.z[6]);
    s.shortRateIntegral = fma(s.shortRate, all(1.0f / 12), s.shortRateIntegral);
    d.capex = exponential(s.capex - r.capexCentre);
    s.capex = fma(all(r.capexShock), x.z[7], s.capex);
    d.mechanical = exponential(s.weather - r.weatherCentre);
    d.discount = exponential(-s.shortRateIntegral - r.shortRateCentre);
}

void drawReleases(const Model& m, uint32_t path, F* releases) {
    Words w{};
    F at = all(-1);
    for (int k = 0; k < m.mostReleases; k++) {
        if (k % 4 == 0)
            w = threefry(m.key, path, 0, 16 + (uint32_t)k / 4);
        const U word = k % 4 == 0 ? w.a : k % 4 == 1 ? w.b : k % 4 == 2 ? w.c : w.d;
        at += all(1) + countAtOrAbove(word, k == 0 ? m.firstThresholds : m.gapThresholds);
        releases[k] = at;
    }
}

INLINE F releaseFactor(const F* releases, int n, int month, float step) {
    F factor = all(1);
    for (int k = 0; k < n; k++)
        factor *= selectLess(releases[k], all((float)month + 0.5f), selectLess(all((float)month - 0.5f), releases[k], all(step), all(1)), all(1));
    return factor;
}

// --- One path: a system. ---

struct Totals {
    F itEnergy, facility, peak, water, coolingLoad, liquidCoolingLoad, waterConsumption, carbonLocation, carbonMarket, carbonUpstream, capital, opex, sale, building, costPresentValue,
        utilisedGpuHours, work, workPresentValue, revenue, revenuePresentValue;
};

struct YearTotals { F itEnergy, facility, water, carbon, capital, opex, utilisedGpuHours, work; };

struct SystemPath { F power, throughput, price, frailty, aged, assetValue; Totals t; YearTotals before; };

F rangeFactor(const ProfileRange& r, F u) {
    const double below = std::max(r.below, 1e-9), above = std::max(1 - r.below, 1e-9);
    const F lower = fma(u, all((float)((1 - r.low) / below)), all((float)r.low));
    const F upper = fma(u, all((float)((r.high - 1) / above)), all((float)(1 - (r.high - 1) * r.below / above)));
    return selectLess(u, all((float)r.below), lower, upper);
}

void startSystem(const Model& m, const System& s, uint32_t path, SystemPath& p) {
    p = SystemPath{};
    const Words w = threefry(m.key, path, 0, s.streamGroup);
    p.power = rangeFactor(s.power, uniform(w.a));
    p.throughput = rangeFactor(s.throughput, uniform(w.b));
    p.price = rangeFactor(s.price, uniform(w.c));
    p.frailty = exponential(s.failureDeviation * (normal(w.d) - 0.5f * s.failureDeviation));
}

INLINE F evaluate(const Polynomial& p, F x) {
    const F s = x * x;
    return fma(fma(all(p.c[4]), s, fma(all(p.c[3]), x, all(p.c[2]))), s, fma(all(p.c[1]), x, all(p.c[0])));
}

INLINE void step(const PlanRow& r, const Drivers& d, F failures, SystemPath& p) {
    Totals& t = p.t;
    const F busy = r.busyKw * p.power;
    const float spares = r.reserve * r.emptyKw;
    const F u = min(all(1), r.utilisation * d.utilisation);
    const F power = fma(all(r.working), fma(u, busy - r.idleKw, all(r.idleKw)), all(spares)) + r.networkKw;
    const F energy = power * r.hours;
    const F utilised = r.workingGpus * u * r.hours;
    const F work = utilised * r.relativeThroughput * p.throughput;
    const F peakPower = fma(all(r.working), busy, all(spares + r.networkKw));

    const F load = power * r.inverseDesignKw;
    const F ordinary = evaluate(r.mechanical, load);
    const F inside = energy + evaluate(r.electrical, load);
    const F facility = fma(ordinary, d.mechanical, inside);
    const F scale = max(facility, all(1e-9f)) / max(inside + ordinary, all(1e-9f));
    const F water = evaluate(r.water, load) * d.mechanical;
    const F peak = evaluate(r.peak, min(all(1), peakPower * r.inverseDesignKw));

    const F held = fma(all(r.assetArrival), p.price * d.capex, p.aged);
    p.aged = held * r.assetAgeing * (r.generationStep * d.assetStep);
    p.assetValue = min(max(p.aged, r.assetFloor * p.price), r.assetCeiling * d.capex * p.price);

    const F level = r.carbonIndex * d.gridCarbon * scale;
    const F direct = evaluate(r.carbonDirect, load) * level;
    const F upstream = evaluate(r.carbonUpstream, load) * level;
    const F carbonCost = direct * r.carbonPrice * d.carbonPrice;

    const F replacements = r.replacements * failures;
    const F capital = fma(all(r.servers), p.price, all(r.otherCapital)) * d.capex;
    const F energyCost = evaluate(r.energyCost, load) * scale * r.electricityIndex * d.electricityPrice;
    const F repairs = replacements * r.replacementPrice * d.capex;
    const F revenue = work * r.computePrice * d.computePrice;

    const F later = r.discountEnd * d.discount;
    const F opex = (r.fixedOpex + repairs + peak * r.demandPrice) + (water * r.waterPrice + carbonCost) + energyCost;
    const F sale = p.assetValue * r.saleFactor;

    t.itEnergy += energy;
    t.utilisedGpuHours += utilised;
    t.work += work;
    t.facility += facility;
    t.peak = max(t.peak, peak);
    t.water += water;
    t.coolingLoad += evaluate(r.coolingLoad, load);
    t.liquidCoolingLoad += evaluate(r.liquidCoolingLoad, load);
    t.waterConsumption += evaluate(r.waterConsumption, load) * d.mechanical;
    t.carbonLocation += direct;
    t.carbonMarket += fma(direct, all(r.locationInMarket), facility * r.marketIntensity * d.gridCarbon);
    t.carbonUpstream += fma(direct, all(r.lossFactor), upstream);
    t.capital += capital;
    t.opex += opex;
    t.sale = sale; // in the last month alone
    t.building = all(r.buildingResidual);
    t.costPresentValue += fma(capital, all(r.discountStart), (opex - sale - r.buildingResidual) * later);
    t.workPresentValue += work * later;
    t.revenue += revenue;
    t.revenuePresentValue += revenue * later;
}

// --- Outcomes: series by series, horizon figures, then years, then months. ---

constexpr int HorizonSeries = 39, AnnualSeries = 8, MonthlySeries = 2;
constexpr int TcoSeries = 16, LevelisedSeries = 23, FacilitySeries = 7, WorkSeries = 19, CarbonPerWorkSeries = 25, FirstRevenueSeries = 36;

int monthOffset(int months) { return HorizonSeries + months / 12 * AnnualSeries; }
int seriesCount(int months) { return monthOffset(months) + months * MonthlySeries; }

// A cache line more than the paths, so that the rows of one path do not all fall to the same sets of the cache.
constexpr int Stride = BlockPaths + 16;

struct RowWriter {
    float* at;
    INLINE void next(F x) {
        *(F*)at = x;
        at += Stride;
    }
};

void writeHorizon(const System& s, const Totals& t, float* rows) {
    RowWriter row{rows};
    const F tco = t.capital + t.opex - t.sale - t.building;
    const F headline = s.marketBased ? t.carbonMarket : t.carbonLocation;
    const F whole = headline + s.embodiedKg;
    const float tonne = 1e-3f;
    row.next(t.itEnergy * s.perEnergisedHour);
    row.next(t.facility * s.perEnergisedHour);
    row.next(t.peak);
    row.next(t.facility / t.itEnergy);
    row.next(t.water * 1e3f / t.itEnergy);
    row.next(headline / t.itEnergy);
    row.next(t.itEnergy * tonne);
    row.next(t.facility * tonne);
    row.next(t.water);
    row.next(headline * tonne);
    row.next(t.carbonLocation * tonne);
    row.next(t.carbonMarket * tonne);
    row.next(t.carbonUpstream * tonne);
    row.next(t.capital);
    row.next(t.opex);
    row.next(t.sale);
    row.next(tco);
    row.next(t.costPresentValue);
    row.next(t.utilisedGpuHours);
    row.next(t.work);
    row.next(tco / t.utilisedGpuHours);
    row.next(tco * s.perInstalledGpuHour);
    row.next(tco / t.work);
    row.next(t.costPresentValue / t.workPresentValue);
    row.next(t.facility / t.work);
    row.next(whole / t.work);
    row.next((whole + t.carbonUpstream) / t.work);
    row.next(t.water * 1e3f / t.work);
    const F fans = (t.itEnergy - s.networkKwh) * s.fanShare;
    const F gridWater = t.facility * s.gridWaterM3PerKwh;
    row.next(t.itEnergy / (t.itEnergy - fans));
    row.next(t.facility / (t.itEnergy - fans));
    row.next(gridWater);
    row.next((t.water + gridWater) * 1e3f / t.itEnergy);
    row.next(t.coolingLoad * s.perEnergisedHour);
    row.next(t.coolingLoad * (s.perEnergisedHour / 3.516853f));
    row.next(t.liquidCoolingLoad * s.perEnergisedHour);
    row.next(t.waterConsumption);
    row.next(t.revenue);
    row.next(t.revenue - t.opex);
    row.next(t.revenuePresentValue - t.costPresentValue);
}

INLINE void writeYear(const System& s, int year, SystemPath& p, float* rows) {
    RowWriter row{rows + (size_t)(HorizonSeries + year * AnnualSeries) * Stride};
    const Totals& t = p.t;
    const YearTotals now{t.itEnergy, t.facility, t.water, s.marketBased ? t.carbonMarket : t.carbonLocation, t.capital, t.opex, t.utilisedGpuHours, t.work};
    const float tonne = 1e-3f;
    row.next((now.itEnergy - p.before.itEnergy) * tonne);
    row.next((now.facility - p.before.facility) * tonne);
    row.next(now.water - p.before.water);
    row.next((now.carbon - p.before.carbon) * tonne);
    row.next(now.capital - p.before.capital);
    row.next(now.opex - p.before.opex);
    row.next(now.utilisedGpuHours - p.before.utilisedGpuHours);
    row.next(now.work - p.before.work);
    p.before = now;
}

// --- A group of lanes, a block, a run. ---

constexpr int MostSystems = 16, MostReleases = 64;

INLINE void fetchRow(const float* row) {
    for (int lane = 0; lane < Lanes; lane += 64 / (int)sizeof(float))
        __builtin_prefetch(row + lane, 1);
}

// Calls for the places of the rows that are written next.
INLINE void fetchRows(const float* system, int month, int months) {
    if (month + 1 < months)
        for (int k = 0; k < MonthlySeries; k++)
            fetchRow(system + (size_t)(monthOffset(months) + (month + 1) * MonthlySeries + k) * Stride);
    if (month % 12 < AnnualSeries)
        fetchRow(system + (size_t)(HorizonSeries + month / 12 * AnnualSeries + month % 12) * Stride);
    for (int k = month; k < HorizonSeries; k += months)
        fetchRow(system + (size_t)k * Stride);
}

void runGroup(const Model& m, uint32_t firstPath, int at, float* const* rows) {
    F releases[MostReleases];
    SystemPath systems[MostSystems];
    FutureState state{};
    state.released = all(1);
    state.software = normal(threefry(m.key, firstPath, 0, 8).a);
    const int count = (int)m.systems.size(), offset = monthOffset(m.months);
    drawReleases(m, firstPath, releases);
    for (int s = 0; s < count; s++)
        startSystem(m, m.systems[(size_t)s], firstPath, systems[s]);
    for (int month = 0; month < m.months; month++) {
        Innovations x;
        Drivers d;
        draw(m, firstPath, (uint32_t)month, x);
        correlate(m.cholesky, x);
        advance(m.future[(size_t)month], x, releaseFactor(releases, m.mostReleases, month, m.releaseStep), state, d);
        for (int s = 0; s < count; s++) {
            const System& system = m.systems[(size_t)s];
            const PlanRow& row = system.rows[(size_t)month];
            SystemPath& p = systems[s];
            const F failures = max(F{}, fma(all(row.failureNoise), x.failures, all(1))) * row.failureInverse * p.frailty;
            fetchRows(rows[s] + at, month, m.months);
            step(row, d, failures, p);
            RowWriter out{rows[s] + (size_t)(offset + month * MonthlySeries) * Stride + at};
            out.next(p.t.capital + p.t.opex);
            out.next(p.assetValue);
            if ((month + 1) % 12 == 0)
                writeYear(system, month / 12, p, rows[s] + at);
        }
    }
    for (int s = 0; s < count; s++)
        writeHorizon(m.systems[(size_t)s], systems[s].t, rows[s] + at);
}

struct Rows {
    std::vector<std::unique_ptr<float[], decltype(&std::free)>> owned;
    std::vector<float*> system;

    explicit Rows(const Model& m) {
        for (size_t s = 0; s < m.systems.size(); s++) {
            owned.emplace_back((float*)std::aligned_alloc(64, (size_t)seriesCount(m.months) * Stride * sizeof(float)), &std::free);
            system.push_back(owned.back().get());
        }
    }
};

struct Pair {
    int a, b;
    Accumulator levelised, tco;
    int64_t cheaper = 0, lowerTco = 0, lowerCarbon = 0;
};

int64_t difference(const Rows& rows, int a, int b, int series, int paths, float* out) {
    const float *x = rows.system[(size_t)a] + (size_t)series * Stride, *y = rows.system[(size_t)b] + (size_t)series * Stride;
    int32_t negative = 0;
    for (int i = 0; i < paths; i++) {
        out[i] = y[i] - x[i];
        negative += out[i] < 0;
    }
    return negative;
}

struct Statistics {
    std::vector<std::vector<Accumulator>> systems;
    std::vector<Pair> pairs;
    std::vector<bool> kept;

    void add(const Rows& rows, int paths) {
        for (size_t s = 0; s < systems.size(); s++)
            for (size_t i = 0; i < systems[s].size(); i++)
                if (kept[i])
                    systems[s][i].add(rows.system[s] + i * Stride, paths);
        alignas(64) float d[BlockPaths];
        for (Pair& p : pairs) {
            p.cheaper += difference(rows, p.a, p.b, LevelisedSeries, paths, d);
            p.levelised.add(d, paths);
            p.lowerTco += difference(rows, p.a, p.b, TcoSeries, paths, d);
            p.tco.add(d, paths);
            p.lowerCarbon += difference(rows, p.a, p.b, CarbonPerWorkSeries, paths, d);
        }
    }

    void mergeSeries(size_t s, size_t i, const Statistics& other) { systems[s][i].merge(other.systems[s][i]); }

    void mergePairs(const Statistics& other) {
        for (size_t p = 0; p < pairs.size(); p++) {
            pairs[p].levelised.merge(other.pairs[p].levelised);
            pairs[p].tco.merge(other.pairs[p].tco);
            pairs[p].cheaper += other.pairs[p].cheaper;
            pairs[p].lowerTco += other.pairs[p].lowerTco;
            pairs[p].lowerCarbon += other.pairs[p].lowerCarbon;
        }
    }
};

// The pilot: the first block, computed by all threads, gives every series its range.
Statistics pilot(const Model& m, int paths, int threads) {
    const Rows rows(m);
    const int series = seriesCount(m.months), count = (int)m.systems.size();
    Statistics result;
    std::vector<Range> ranges((size_t)(count * series));
#pragma omp parallel num_threads(threads)
    {
#pragma omp for schedule(dynamic, 4)
        for (int at = 0; at < BlockPaths; at += Lanes)
            runGroup(m, (uint32_t)at, at, rows.system.data());
#pragma omp for schedule(dynamic, 8)
        for (int i = 0; i < count * series; i++) {
            float copy[BlockPaths];
            std::memcpy(copy, rows.system[(size_t)(i / series)] + (size_t)(i % series) * Stride, sizeof copy);
            ranges[(size_t)i] = Range::of(copy, paths);
        }
    }
    result.kept.assign((size_t)series, true);
    if (!m.sells)
        for (int i = FirstRevenueSeries; i < HorizonSeries; i++)
            result.kept[(size_t)i] = false;
    for (int s = 0; s < count; s++) {
        auto& accumulators = result.systems.emplace_back();
        accumulators.reserve((size_t)series);
        for (int i = 0; i < series; i++)
            accumulators.push_back(Accumulator{ranges[(size_t)(s * series + i)]});
    }
    for (int a = 0; a < count; a++)
        for (int b = a + 1; b < count; b++) {
            float levelised[BlockPaths], tco[BlockPaths];
            difference(rows, a, b, LevelisedSeries, paths, levelised);
            difference(rows, a, b, TcoSeries, paths, tco);
            result.pairs.push_back(Pair{a, b, Accumulator{Range::of(levelised, paths)}, Accumulator{Range::of(tco, paths)}});
        }
    return result;
}

Statistics run(const Model& m, int64_t paths, int threads) {
    Statistics result = pilot(m, (int)std::min<int64_t>(paths, BlockPaths), threads);
    const int64_t blocks = (paths + BlockPaths - 1) / BlockPaths;
    const int series = seriesCount(m.months), count = (int)m.systems.size();
    std::vector<std::unique_ptr<Statistics>> others((size_t)threads);
#pragma omp parallel num_threads(threads)
    {
        const int thread = omp_get_thread_num();
        Rows rows(m);
        if (thread > 0)
            others[(size_t)thread] = std::make_unique<Statistics>(result);
        Statistics& own = thread > 0 ? *others[(size_t)thread] : result;
#pragma omp barrier
#pragma omp for schedule(dynamic, 1)
        for (int64_t block = 0; block < blocks; block++) {
            for (int at = 0; at < BlockPaths; at += Lanes)
                runGroup(m, (uint32_t)(block * BlockPaths + at), at, rows.system.data());
            own.add(rows, (int)std::min<int64_t>(BlockPaths, paths - block * BlockPaths));
        }
        for (int other = 1; other < omp_get_num_threads(); other++) {
#pragma omp for schedule(static)
            for (int i = 0; i < count * series; i++)
                result.mergeSeries((size_t)(i / series), (size_t)(i % series), *others[(size_t)other]);
#pragma omp single
            result.mergePairs(*others[(size_t)other]);
        }
    }
    return result;
}

void printEstimate(const char* name, const Accumulator& a) {
    std::printf(",\"%s\":{\"mean\":%.15g,\"standardError\":%.6g}", name, a.mean(), a.standardError());
}

double cpuSeconds() {
    timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fprintf(stderr, "usage: futures MODEL [--paths N] [--threads N]\n");
        return 2;
    }
    const Model model = readModel(argv[1]);
    if (model.systems.size() > MostSystems || model.mostReleases > MostReleases) {
        std::fprintf(stderr, "the model has too many systems or releases\n");
        return 2;
    }
    int64_t paths = 100000;
    int threads = omp_get_num_procs();
    for (int i = 2; i + 1 < argc; i += 2) {
        if (!std::strcmp(argv[i], "--paths"))
            paths = std::atoll(argv[i + 1]);
        else if (!std::strcmp(argv[i], "--threads"))
            threads = std::atoi(argv[i + 1]);
    }
    omp_set_dynamic(0);
    run(model, std::min<int64_t>(paths, 65536), threads);
    const double cpu = cpuSeconds();
    const auto began = std::chrono::steady_clock::now();
    const Statistics result = run(model, paths, threads);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    std::printf("{\"engine\":\"cpp\",\"paths\":%lld,\"months\":%d,\"threads\":%d,\"lanes\":%d,\"seconds\":%.6f,\"cpuSeconds\":%.6f,\"systems\":[",
        (long long)paths, model.months, threads, Lanes, seconds, cpuSeconds() - cpu);
    for (size_t s = 0; s < model.systems.size(); s++) {
        std::printf("%s{\"id\":\"%s\"", s ? "," : "", model.systems[s].id.c_str());
        printEstimate("levelised", result.systems[s][LevelisedSeries]);
        printEstimate("tco", result.systems[s][TcoSeries]);
        printEstimate("facilityEnergy", result.systems[s][FacilitySeries]);
        printEstimate("work", result.systems[s][WorkSeries]);
        std::printf("}");
    }
    std::printf("]}\n");
    return 0;
}
