// Exact statistics of a series: whole-number sums about a centre and counts by bin, the same figures as InfraTco keeps.
#pragma once
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <immintrin.h>
#include <limits>
#include <vector>

constexpr int BlockPaths = 4096;
constexpr int LinearBins = 4096;
constexpr int OctaveBits = 5;
constexpr int TailBins = 32 << OctaveBits;
constexpr int Half = LinearBins / 2;
constexpr int BinCount = LinearBins + 2 * TailBins;

// As many outcomes at a time as a register of floats holds: GCC takes wider vectors apart into single numbers.
#if defined(__AVX512F__)
constexpr int Step = 16;
#else
constexpr int Step = 8;
#endif
using FS = float __attribute__((vector_size(4 * Step)));
using IS = int32_t __attribute__((vector_size(4 * Step)));
using SS = uint16_t __attribute__((vector_size(2 * Step)));
using FH = float __attribute__((vector_size(2 * Step)));
using DH = double __attribute__((vector_size(4 * Step)));

// A rounding to whole numbers, extremes, a fused multiply-add and conversions: one instruction each where the target has them.
#if defined(__AVX512F__)
inline FS whole(FS x) { return (FS)_mm512_roundscale_ps((__m512)x, _MM_FROUND_TO_NEAREST_INT); }
inline FS lesser(FS a, FS b) { return (FS)_mm512_min_ps((__m512)a, (__m512)b); }
inline FS greater(FS a, FS b) { return (FS)_mm512_max_ps((__m512)a, (__m512)b); }
inline FS fused(FS a, FS b, FS c) { return (FS)_mm512_fmadd_ps((__m512)a, (__m512)b, (__m512)c); }
inline IS truncated(FS x) { return (IS)_mm512_cvttps_epi32((__m512)x); }
inline SS narrowed(IS x) { return __builtin_convertvector(x, SS); }
#elif defined(__AVX2__) && defined(__FMA__)
inline FS whole(FS x) { return (FS)_mm256_round_ps((__m256)x, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC); }
inline FS lesser(FS a, FS b) { return (FS)_mm256_min_ps((__m256)a, (__m256)b); }
inline FS greater(FS a, FS b) { return (FS)_mm256_max_ps((__m256)a, (__m256)b); }
inline FS fused(FS a, FS b, FS c) { return (FS)_mm256_fmadd_ps((__m256)a, (__m256)b, (__m256)c); }
inline IS truncated(FS x) { return (IS)_mm256_cvttps_epi32((__m256)x); }
inline SS narrowed(IS x) {
    return (SS)_mm_packus_epi32(_mm256_castsi256_si128((__m256i)x), _mm256_extracti128_si256((__m256i)x, 1));
}
#else
inline FS whole(FS x) {
    for (int i = 0; i < Step; i++)
        x[i] = std::nearbyint(x[i]);
    return x;
}
inline FS lesser(FS a, FS b) { return a < b ? a : b; }
inline FS greater(FS a, FS b) { return a > b ? a : b; }
inline FS fused(FS a, FS b, FS c) {
    for (int i = 0; i < Step; i++)
        a[i] = std::fma(a[i], b[i], c[i]);
    return a;
}
inline IS truncated(FS x) { return __builtin_convertvector(x, IS); }
inline SS narrowed(IS x) { return __builtin_convertvector(x, SS); }
#endif

struct Range {
    float scale, scaledCentre, low, binsPerUnit;
    double centre;
    int exponent;

    float scaled(float x) const { return std::nearbyint(std::fma(x, scale, -scaledCentre)); }

    // From the pilot paths, which are reordered.
    static Range of(float* pilot, int n) {
        n = (int)(std::partition(pilot, pilot + n, [](float x) { return std::isfinite(x); }) - pilot);
        float zero = 0;
        if (n == 0) {
            pilot = &zero;
            n = 1;
        }
        double sum = 0;
        for (int i = 0; i < n; i++)
            sum += pilot[i];
        const double centre = sum / n;
        const auto [least, most] = std::minmax_element(pilot, pilot + n);
        const double first = *least, last = *most;
        const int rank = (n - 1) / 8;
        std::nth_element(pilot, pilot + rank, pilot + n);
        const double low = pilot[rank];
        std::nth_element(pilot + rank, pilot + n - 1 - rank, pilot + n);
        const double high = pilot[n - 1 - rank];
        const double width = std::max(high - low, std::max((last - first) / 1024, std::max(std::fabs(centre) / (1 << 24), 1e-30)));
        const double spread = std::max(width, std::max(centre - first, last - centre));
        const int exponent = 18 - std::ilogb(spread);
        const double grid = (float)std::ldexp(std::nearbyint(std::ldexp(centre, exponent)), -exponent);
        return {(float)std::ldexp(1.0, exponent), (float)std::ldexp(grid, exponent), (float)low,
                (float)(LinearBins / (std::max(high, low + width) - low)), grid, exponent};
    }

    // The bin of a position counted in linear bins from the lower edge: by its distance from the middle, tails by octaves of what is beyond.
    IS binsOf(FS x) const {
        const FS fromMiddle = (x - low) * binsPerUnit - (float)Half;
        const FS distance = (FS)((IS)fromMiddle & 0x7FFFFFFF);
        const IS octave = (IS)(distance - (float)(Half - 1)) >> (23 - OctaveBits);
        const IS most = IS{} + ((127 << OctaveBits) + TailBins - 1);
        const IS tail = (octave < most ? octave : most) + (Half - (127 << OctaveBits));
        const IS steps = distance < (float)Half ? truncated(distance) : tail;
        return (steps ^ ((IS)fromMiddle >> 31)) + (TailBins + Half);
    }
};

struct Accumulator {
    static constexpr double Limit = (double)(1LL << 46);
    static constexpr float ExactLimit = 1 << 23;

    Range range;
    int64_t count = 0, missing = 0, saturated = 0;
    __int128 sum = 0;
    unsigned __int128 squares = 0;
    float least = std::numeric_limits<float>::infinity(), most = -std::numeric_limits<float>::infinity();
    int32_t bins[BinCount] = {};

    // Adds a row: the bins of all runs first, while the histogram comes from memory.
    void add(const float* outcomes, int n) {
        alignas(64) uint16_t index[BlockPaths];
        int taken = 0, from = 0;
        for (; from + Run <= n; from += Run) {
            callForBins(from);
            if (addRun(outcomes + from, index + taken))
                taken += Run;
            else
                for (int i = 0; i < Run; i++)
                    addOne(outcomes[from + i]);
        }
        for (int i = 0; i < taken; i++)
            bins[index[i]]++;
        count += taken;
        for (; from < n; from++)
            addOne(outcomes[from]);
    }

    void merge(const Accumulator& other) {
        count += other.count;
        missing += other.missing;
        saturated += other.saturated;
        sum += other.sum;
        squares += other.squares;
        least = std::min(least, other.least);
        most = std::max(most, other.most);
        for (int i = 0; i < BinCount; i++)
            bins[i] += other.bins[i];
    }

    double mean() const { return range.centre + std::ldexp((double)sum / (double)count, -range.exponent); }

    double standardError() const {
        const long double n = (long double)count;
        const long double variance = ((long double)squares - (long double)sum * (long double)sum / n) / (n - 1);
        return std::ldexp(std::sqrt((double)(variance / n)), -range.exponent);
    }

private:
    static constexpr int Run = 512;

    // Calls for a run's share of the histogram, tails too.
    void callForBins(int from) const {
        constexpr int Share = BinCount / (BlockPaths / Run);
        for (int bin = from / Run * Share, end = bin + Share; bin < end; bin += 64 / (int)sizeof(int32_t))
            __builtin_prefetch(bins + bin, 1);
    }

    // A run of outcomes whose sums are exact in doubles, at most 128 squares up to 2^46 in each; false where one is no finite number or too far out.
    bool addRun(const float* outcomes, uint16_t* index) {
        DH s{}, ss{};
        FS low = FS{} + std::numeric_limits<float>::infinity(), high = -low;
        for (int i = 0; i < Run; i += Step) {
            __builtin_prefetch(outcomes + i + Run);
            FS x;
            std::memcpy(&x, outcomes + i, sizeof x);
            const FS d = whole(fused(x, FS{} + range.scale, FS{} - range.scaledCentre));
            FH halves[2];
            std::memcpy(halves, &d, sizeof d);
            low = lesser(low, x);
            high = greater(high, x);
            for (const FH& half : halves) {
                const DH wide = __builtin_convertvector(half, DH);
                s += wide;
                ss += wide * wide;
            }
            const SS narrow = narrowed(range.binsOf(x));
            std::memcpy(index + i, &narrow, sizeof narrow);
        }
        double squared = 0;
        int64_t exact = 0, exactSquares = 0;
        for (int k = 0; k < Step / 2; k++)
            squared += ss[k];
        float runLeast = low[0], runMost = high[0];
        for (int k = 1; k < Step; k++) {
            runLeast = std::min(runLeast, low[k]);
            runMost = std::max(runMost, high[k]);
        }
        if (!std::isfinite(squared) || range.scaled(runMost) > ExactLimit || range.scaled(runLeast) < -ExactLimit)
            return false;
        for (int k = 0; k < Step / 2; k++) {
            exact += (int64_t)s[k];
            exactSquares += (int64_t)ss[k];
        }
        sum += exact;
        squares += (unsigned __int128)exactSquares;
        least = std::min(least, runLeast);
        most = std::max(most, runMost);
        return true;
    }

    void addOne(float outcome) {
        if (!std::isfinite(outcome)) {
            missing++;
            return;
        }
        count++;
        const double d = range.scaled(outcome);
        saturated += std::fabs(d) > Limit;
        const __int128 whole = (int64_t)std::clamp(d, -Limit, Limit);
        sum += whole;
        squares += whole * whole;
        bins[range.binsOf(FS{} + outcome)[0]]++;
        least = std::min(least, outcome);
        most = std::max(most, outcome);
    }
};
